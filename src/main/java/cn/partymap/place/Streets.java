package cn.partymap.place;

import cn.partymap.sql.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import net.postgis.jdbc.PGgeometry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The streets of this map, in the order of their codes. */
@Component
public class Streets {

    private static final SqlFile STREETS = SqlFile.of(Streets.class, "streets");

    private final JdbcClient jdbc;

    Streets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Street> list() {
        return jdbc.sql(STREETS.keeping()).query((row, n) -> street(row)).list();
    }

    public Optional<Street> find(String streetCode) {
        return jdbc.sql(STREETS.keeping("one"))
                .param("streetCode", streetCode)
                .query((row, n) -> street(row))
                .optional();
    }

    /** The street that is shown when none is named. */
    public Optional<Street> findFirst() {
        return list().stream().findFirst();
    }

    /**
     * The street a request names, or the first when it names none.
     *
     * @throws PlaceProblem.NoSuchStreet for a code that is not here
     * @throws PlaceProblem.NoStreetYet while the map is empty
     */
    public Street asked(@Nullable String streetCode) {
        return streetCode == null ? findFirst().orElseThrow(PlaceProblem.NoStreetYet::new) : get(streetCode);
    }

    public Street get(String streetCode) {
        return find(streetCode).orElseThrow(() -> new PlaceProblem.NoSuchStreet(streetCode));
    }

    private static Street street(ResultSet row) throws SQLException {
        return new Street(
                row.getString("street_code"),
                row.getString("code_authority"),
                row.getString("code_edition"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("id_prefix"),
                ((PGgeometry) row.getObject("outline")).getGeometry(),
                row.getInt("metric_srid"),
                List.of((String[]) row.getArray("public_boundaries").getArray()),
                row.getString("time_zone"),
                row.getString("map_review_number"),
                row.getString("phone"),
                row.getBoolean("sample"));
    }
}
