package cn.partymap.search;

import cn.partymap.place.PlaceKinds;
import cn.partymap.place.Role;
import cn.partymap.sql.SqlFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds public places and landmarks by a part of their name, former name, address or id. */
@Component
class PlaceSearch {

    private final JdbcClient jdbc;
    private final String sql;

    PlaceSearch(JdbcClient jdbc, PlaceKinds kinds) {
        this.jdbc = jdbc;
        this.sql = SqlFile.of(PlaceSearch.class, "search")
                .with("types", types(kinds))
                .text();
    }

    record Hit(
            String collection,
            String id,
            String name,
            @Nullable String address,
            @Nullable String type,
            double lon,
            double lat) {}

    /** @param total how many there are, of which {@code hits} are the first */
    record Found(long total, List<Hit> hits) {}

    Found find(String street, String term, int limit) {
        var lower = term.toLowerCase(Locale.ROOT);
        var total = new long[1];
        var hits = jdbc.sql(sql)
                .param("street", street)
                .param("term", lower)
                .param("pattern", "%" + lower.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("size", limit)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return new Hit(
                            row.getString("collection"),
                            row.getString("id"),
                            row.getString("name"),
                            row.getString("address"),
                            row.getString("type"),
                            row.getDouble("lon"),
                            row.getDouble("lat"));
                })
                .list();
        return new Found(total[0], hits);
    }

    private static String types(PlaceKinds kinds) {
        var columns = kinds.all().stream()
                .flatMap(kind -> kind.schema().publicProperties().stream())
                .filter(property -> property.declared().role() == Role.TYPE)
                .map(property -> "p." + property.column())
                .distinct()
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? "null" : "coalesce(" + columns + ")";
    }
}
