package cn.partymap.features;

import cn.partymap.place.PlaceKind;
import cn.partymap.place.SchemaProperty;
import cn.partymap.place.Visibility;
import cn.partymap.testing.CallerAnswer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Unmistakable values in everything that the public must not see, written by plain SQL. */
final class LeakMarks {

    static final String TEXT = "LEAKMARK";

    /** What to look for and to ask for; the last two are what a mask hides of a name and a captured coordinate. */
    static final List<String> TERMS = List.of(TEXT, "leakmark", "918273645", "2917-03-09", "密书记名", "98.7654321");

    private static final List<String> STATES = List.of("planned", "closed", "withdrawn");

    private final JdbcClient jdbc;
    private final String street;

    LeakMarks(JdbcClient jdbc, String street) {
        this.jdbc = jdbc;
        this.street = street;
    }

    /** Every staff and masked property of every place of the kind, and a place in each state that is not public. */
    void markEverythingHiddenOf(PlaceKind kind) {
        for (var state : STATES) {
            insertHidden(kind, state);
        }
        var hidden = kind.schema().properties().stream()
                .filter(property -> property.declared().visibility() != Visibility.PUBLIC)
                .map(property -> property.column() + " = " + mark(property) + ", ")
                .collect(Collectors.joining());
        jdbc.sql("update place set " + hidden + """
                  capture_datum = 'gcj02', capture_method = 'map', capture_lon = 98.7654321, capture_lat = 45.6543219, capture_accuracy_metres = 91827,
                  verification = '{"position": {"step": 6, "verifiedAt": "2026-11-29T03:33:33+08:00", "by": "LEAKMARK", "dueAt": "2917-03-09T00:00:00+08:00"}, "hours": {"step": 3, "by": "LEAKMARK"}}'
                where kind = :kind""").param("kind", kind.collection()).update();
    }

    List<String> hiddenIds(PlaceKind kind) {
        return jdbc.sql("select id from place where kind = :kind and visibility <> 'public' order by pk").param("kind", kind.collection()).query(String.class).list();
    }

    /** The marks that this answer holds, anywhere. */
    static List<String> foundIn(CallerAnswer answer) {
        var all = (answer.text() + "\n" + answer.headers().map()).toLowerCase(Locale.ROOT);
        return Stream.concat(TERMS.stream(), Stream.of("45.6543219", "91827", "2026-11-29", "03:33:33"))
                .filter(mark -> all.contains(mark.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** SQL of a value that suits the column; a code has no room for a mark, its name is looked for instead. */
    private static String mark(SchemaProperty property) {
        if (!property.values().isEmpty()) {
            return "'" + property.values().get(0).code() + "'";
        }
        return switch (property.type()) {
            case INTEGER -> "918273645";
            case DATE -> "date '2917-03-09'";
            case TEXT -> property.declared().visibility() == Visibility.MASKED ? "'漏密书记名'" : "'" + TEXT + "'";
            default -> throw new AssertionError("No mark for " + property);
        };
    }

    private void insertHidden(PlaceKind kind, String state) {
        var id = "HIDE-%s-%s-%s".formatted(kind.collection().substring(0, 2).toUpperCase(Locale.ROOT), state.substring(0, 2).toUpperCase(Locale.ROOT), Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT));
        jdbc.sql("""
                insert into place (street_code, kind, id, name, former_names, address, entrance, status, withdrawn, geom, division_code, org_type, sector, station_type, services, bring, opening_hours, honours)
                values (:street, :kind, :id, :id || 'LEAKMARK', '{LEAKMARK}', 'LEAKMARK', 'LEAKMARK', :status, :withdrawn,
                  case when :area then st_multi(st_makeenvelope(118.31, 31.31, 118.32, 31.32, 4490)) else st_setsrid(st_makepoint(118.3, 31.3), 4490) end,
                  case when :area then lpad((900000000000 + nextval('place_pk_seq'))::text, 12, '0') end,
                  case when :kind = 'branches' then 'branch' end, case when :kind = 'branches' then 'community' end,
                  case when :kind = 'stations' then 'direct-line' end, case when :kind in ('stations', 'posts') then '{water}'::text[] end,
                  case when :kind = 'posts' then '{LEAKMARK}'::text[] end, case when :kind in ('stations', 'posts') then 'Mo 09:18-10:27' end,
                  case when :kind = 'branches' then '[{"title": "LEAKMARK", "level": "city", "awardedOn": "2917-03-09"}]'::jsonb end)""")
                .param("street", street)
                .param("kind", kind.collection())
                .param("id", id)
                .param("status", state.equals("withdrawn") ? "active" : state)
                .param("withdrawn", state.equals("withdrawn"))
                .param("area", kind.isArea())
                .update();
    }
}
