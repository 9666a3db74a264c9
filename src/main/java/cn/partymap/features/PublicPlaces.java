package cn.partymap.features;

import cn.partymap.place.PlaceKind;
import cn.partymap.place.PropertyType;
import cn.partymap.sql.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads public places, row by row, with plain columns and bound values only. */
@Component
class PublicPlaces {

    private static final SqlFile ITEMS = SqlFile.of(PublicPlaces.class, "items");
    private static final SqlFile FACTS = SqlFile.of(PublicPlaces.class, "facts");
    private static final SqlFile CHANGES = SqlFile.of(PublicPlaces.class, "changes");

    /** What a street shows of itself counts as a collection of its own in the change numbers. */
    private static final String STREETS = "streets";

    private final JdbcClient jdbc;
    private final Map<String, Facts> facts = new ConcurrentHashMap<>();
    private final Map<String, SqlFile> items = new ConcurrentHashMap<>();

    PublicPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row of {@code items.sql}. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * A collection as its description has it.
     *
     * @param box west, south, east, north in degrees; null without places
     */
    record Facts(long changes, long count, double @Nullable [] box, @Nullable Instant first, @Nullable Instant last) {}

    void read(PlaceKind kind, ItemsQuery query, int rows, RowReader reader) {
        var bound = new HashMap<String, Object>();
        var parts = conditions(kind, query, bound);
        parts.add("rows");
        bound.put("size", rows);
        jdbc.sql(sql(kind, query, parts)).params(bound).query(row -> {
            reader.read(row);
        });
    }

    long count(PlaceKind kind, ItemsQuery query) {
        var bound = new HashMap<String, Object>();
        var parts = conditions(kind, query, bound);
        parts.add("count");
        return jdbc.sql(sql(kind, query, parts)).params(bound).query(Long.class).single();
    }

    /** @return whether there is such a place that the public may see */
    boolean readOne(PlaceKind kind, String id, RowReader reader) {
        var query = new ItemsQuery(null, null, null, null, java.util.List.of(), null, 1);
        var parts = new LinkedHashSet<>(Set.of("rows", "one"));
        if (kind.isArea()) {
            parts.add("area");
        }
        var found = new boolean[1];
        jdbc.sql(sql(kind, query, parts)).param("kind", kind.collection()).param("id", id).param("size", 1).query(row -> {
            found[0] = true;
            reader.read(row);
        });
        return found[0];
    }

    /** The number that tells whether any list of these collections may have changed. */
    long changes(Collection<String> collections) {
        var kinds = new LinkedHashSet<>(collections);
        kinds.add(STREETS);
        return jdbc.sql(CHANGES.text()).param("kinds", kinds).query(Long.class).single();
    }

    /** Counted anew only after a change, because a count reads the whole collection. */
    Facts facts(PlaceKind kind) {
        long changes = changes(Set.of(kind.collection()));
        var known = facts.get(kind.collection());
        if (known != null && known.changes() == changes) {
            return known;
        }
        var fresh = jdbc.sql(FACTS.with("geometry", geometry(kind)).keeping(kind.isArea() ? Set.of("area") : Set.of()))
                .param("kind", kind.collection())
                .query((row, n) -> facts(changes, row))
                .single();
        facts.put(kind.collection(), fresh);
        return fresh;
    }

    private static Facts facts(long changes, ResultSet row) throws SQLException {
        var west = row.getObject("west", Double.class);
        var first = row.getTimestamp("first");
        return new Facts(
                changes,
                row.getLong("count"),
                west == null ? null : new double[] {west, row.getDouble("south"), row.getDouble("east"), row.getDouble("north")},
                first == null ? null : first.toInstant(),
                first == null ? null : row.getTimestamp("last").toInstant());
    }

    private String sql(PlaceKind kind, ItemsQuery query, Set<String> parts) {
        var sql = items.computeIfAbsent(kind.collection(), collection -> items(kind));
        return (query.equals().isEmpty() ? sql : sql.with("equals", equality(query))).keeping(parts);
    }

    /** What the declaration of a kind fills in, once, because every request needs it. */
    private static SqlFile items(PlaceKind kind) {
        return ITEMS.with("position", position(kind))
                .with("geometry", geometry(kind))
                .with("columns", PublicValues.columns(kind.schema().publicProperties()));
    }

    private static String position(PlaceKind kind) {
        return kind.isArea()
                ? "st_x(p.label_point) as lon, st_y(p.label_point) as lat, " + geometry(kind) + " as geom, "
                        + "p.kind = any(s.public_boundaries) as is_area"
                : "st_x(p.geom) as lon, st_y(p.geom) as lat";
    }

    /** An area that is not public is a label point in every answer and to every question. */
    private static String geometry(PlaceKind kind) {
        return kind.isArea() ? "case when p.kind = any(s.public_boundaries) then p.geom else p.label_point end" : "p.geom";
    }

    private static String equality(ItemsQuery query) {
        var sql = new StringBuilder("true");
        for (int i = 0; i < query.equals().size(); i++) {
            var property = query.equals().get(i).property();
            sql.append(" and p.").append(property.column());
            sql.append(property.type() == PropertyType.TEXTS ? " @> array[:eq" + i + "]::text[]" : " = :eq" + i);
        }
        return sql.toString();
    }

    private static Set<String> conditions(PlaceKind kind, ItemsQuery query, Map<String, Object> bound) {
        var parts = new LinkedHashSet<String>();
        bound.put("kind", kind.collection());
        if (kind.isArea()) {
            parts.add("area");
        }
        bind(parts, bound, "street", query.street());
        bind(parts, bound, "after", query.after());
        if (query.q() != null) {
            bind(parts, bound, "q", "%" + query.q().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (query.datetime() != null) {
            bind(parts, bound, "since", timestamp(query.datetime().since()));
            bind(parts, bound, "until", timestamp(query.datetime().until()));
        }
        bindBbox(query, parts, bound);
        for (int i = 0; i < query.equals().size(); i++) {
            parts.add("equals");
            bound.put("eq" + i, query.equals().get(i).value());
        }
        return parts;
    }

    private static void bindBbox(ItemsQuery query, Set<String> parts, Map<String, Object> bound) {
        if (query.bbox() == null) {
            return;
        }
        var boxes = query.bbox().withoutAntimeridian();
        parts.add("bbox");
        bound.putAll(Map.of(
                "west", boxes.get(0).west(),
                "south", boxes.get(0).south(),
                "east", boxes.get(0).east(),
                "north", boxes.get(0).north()));
        if (boxes.size() > 1) {
            parts.add("antimeridian");
            bound.putAll(Map.of("farWest", boxes.get(1).west(), "farEast", boxes.get(1).east()));
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static void bind(Set<String> parts, Map<String, Object> bound, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name);
            bound.put(name, value);
        }
    }
}
