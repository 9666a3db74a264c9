package cn.partymap.nearest;

import cn.partymap.geo.GeoJson;
import cn.partymap.geo.Position;
import cn.partymap.sql.SqlFile;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** The landmarks of a street, in the order of their ids. */
@Component
public class Landmarks {

    private static final SqlFile LANDMARKS = SqlFile.of(Landmarks.class, "landmarks");

    private final JdbcClient jdbc;

    Landmarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Landmark> list(String streetCode) {
        return jdbc.sql(LANDMARKS.text())
                .param("street", streetCode)
                .query((row, n) -> new Landmark(
                        row.getString("id"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("name_en"),
                        new Position(row.getDouble("lon"), row.getDouble("lat"))))
                .list();
    }

    /** As a GeoJSON FeatureCollection. */
    public static void write(JsonGenerator out, List<Landmark> landmarks) {
        out.writeStartObject();
        out.writeStringProperty("type", "FeatureCollection");
        out.writeName("features");
        out.writeStartArray();
        for (var landmark : landmarks) {
            out.writeStartObject();
            out.writeStringProperty("type", "Feature");
            out.writeStringProperty("id", landmark.id());
            out.writeName("geometry");
            GeoJson.writePoint(
                    out, landmark.position().lonDegrees(), landmark.position().latDegrees());
            out.writeName("properties");
            out.writeStartObject();
            out.writeStringProperty("kind", landmark.kind());
            out.writeStringProperty("name", landmark.name());
            if (landmark.nameEn() != null) {
                out.writeStringProperty("nameEn", landmark.nameEn());
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
