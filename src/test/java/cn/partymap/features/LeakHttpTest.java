package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.place.Mask;
import cn.partymap.place.PlaceKind;
import cn.partymap.place.PlaceKinds;
import cn.partymap.place.SchemaProperty;
import cn.partymap.testing.Caller;
import cn.partymap.testing.CallerAnswer;
import cn.partymap.testing.MapTestOfTinyStreet;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks everything that is not public and looks for the marks everywhere, in every way there is to ask. */
@MapTestOfTinyStreet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakHttpTest {

    @Autowired
    Caller caller;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlaceKinds kinds;

    private LeakMarks marks;
    private Map<String, Long> before;

    @BeforeAll
    void markEverything() {
        before = counts();
        marks = new LeakMarks(jdbc, MapTestOfTinyStreet.STREET);
        kinds.forEach(marks::markEverythingHiddenOf);
    }

    @Test
    void noMarkIsInAnyAnswerInAnyForm() {
        var asked = 0;
        for (var path : everyPath()) {
            for (var accept : List.of("application/json", "text/html")) {
                for (var language : List.of("zh", "en")) {
                    for (var encoding : List.of("identity", "gzip")) {
                        var answer = caller.get(path, "Accept", accept, "Accept-Language", language, "Accept-Encoding", encoding);
                        assertThat(LeakMarks.foundIn(answer)).as("%s %s %s", path, accept, encoding).isEmpty();
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(700);
    }

    @Test
    void hiddenPropertiesAreNotEvenNamed() {
        for (var kind : kinds) {
            var hidden = kind.schema().properties().stream().filter(SchemaProperty::isStaffOnly).map(SchemaProperty::name).toList();
            assertThat(hidden).contains("contactMobile", "staffNote");
            var base = "/api/collections/" + kind.collection();
            for (var path : List.of(base, base + "/schema", base + "/items?limit=10000", base + "/items/" + firstId(kind))) {
                assertThat(hidden).as(path).noneMatch(caller.get(path).ok().text()::contains);
            }
            assertThat(Set.copyOf(caller.get(base + "/schema").json().path("properties").propertyNames())).doesNotContainAnyElementsOf(hidden);
        }
    }

    @Test
    void plannedClosedAndWithdrawnPlacesAreNotFoundAndNotCounted() {
        assertThat(counts()).isEqualTo(before);
        for (var kind : kinds) {
            for (var id : marks.hiddenIds(kind)) {
                var hidden = caller.get("/api/collections/" + kind.collection() + "/items/" + id).is(404);
                var unknown = caller.get("/api/collections/" + kind.collection() + "/items/" + id.replace("HIDE", "NONE")).is(404);
                assertThat(hidden.text().replace(id, "")).isEqualTo(unknown.text().replace(id.replace("HIDE", "NONE"), ""));
            }
        }
    }

    @Test
    void askingByAHiddenPropertyIsAskingByAnUnknownOne() {
        for (var kind : kinds) {
            var items = "/api/collections/" + kind.collection() + "/items?";
            for (var property : notAskable(kind)) {
                for (var value : List.of(LeakMarks.TEXT, "5", "<5", "2917-03-09", "x")) {
                    var answer = caller.get(items + property + "=" + Caller.encoded(value)).is(400);
                    var unknown = caller.get(items + "zzz=" + Caller.encoded(value)).is(400);
                    assertThat(answer.text().replace(property, "zzz")).isEqualTo(unknown.text());
                }
            }
        }
    }

    @Test
    void aTermThatOnlyHiddenTextHoldsFindsNothing() {
        for (var term : LeakMarks.TERMS) {
            assertThat(caller.get("/api/search?q=" + Caller.encoded(term)).ok().json().path("numberMatched").asInt()).as(term).isZero();
            for (var kind : kinds) {
                assertThat(caller.get("/api/collections/" + kind.collection() + "/items?q=" + Caller.encoded(term)).ok().matched()).as(term).isZero();
            }
        }
    }

    @Test
    void noFilterAnswersDifferentlyForWhatIsHidden() {
        for (var kind : kinds) {
            var hidden = marks.hiddenIds(kind);
            for (var filter : filters(kind)) {
                var answer = caller.get("/api/collections/" + kind.collection() + "/items?limit=10000&" + filter).ok();
                assertThat(answer.ids()).as(filter).doesNotContainAnyElementsOf(hidden);
                assertThat(answer.matched()).as(filter).isEqualTo(answer.ids().size());
            }
        }
    }

    @Test
    void aSmallCountIsOnlyEverBelowFive() {
        for (int count = 0; count < 5; count++) {
            jdbc.sql("update place set member_count = :n where id = 'TST-B-001'").param("n", count).update();
            var place = caller.get("/api/collections/branches/items/TST-B-001").ok();
            assertThat(place.json().path("properties").path("memberCount").asString()).isEqualTo("<5");
            assertThat(place.text().replaceAll("\"(version|updatedAt)\":\"?[^,]*", "")).doesNotContain("\"memberCount\":" + count);
        }
        jdbc.sql("update place set member_count = 5 where id = 'TST-B-001'").update();
        assertThat(caller.get("/api/collections/branches/items/TST-B-001").json().path("properties").path("memberCount").asInt()).isEqualTo(5);
    }

    @Test
    void aMonthIsAllThatIsToldOfAVerificationAndOnlyOfAGroupThatIsDone() {
        verification("{'position': {'step': 6, 'verifiedAt': '2026-11-05T09:08:07+08:00', 'by': 'LEAKMARK', 'dueAt': '2027-11-05T09:08:07+08:00', 'more': 'LEAKMARK'}, 'contact': {'step': 5, 'verifiedAt': '2026-10-05T09:08:07+08:00'}, 'LEAKMARK': {'step': 6, 'verifiedAt': '2026-11-05T09:08:07+08:00'}}");
        assertThat(caller.get("/api/collections/stations/items/TST-S-002").ok().json().path("properties").path("verification").toString()).isEqualTo("{\"position\":\"2026-11\"}");

        for (var broken : List.of("{'position': {'step': 6, 'verifiedAt': 'x'}}", "{'position': {'step': 6, 'verifiedAt': '13800008888'}}", "{'position': {'step': 6, 'verifiedAt': 20261105}}", "{'position': 'LEAKMARK'}", "{'position': null}", "{'position': {'step': 'six', 'verifiedAt': '2026-11-05'}}")) {
            verification(broken);
            assertThat(caller.get("/api/collections/stations/items/TST-S-002").ok().json().path("properties").has("verification")).as(broken).isFalse();
            caller.get("/api/layers").ok();
        }
    }

    @Test
    void anHonourIsItsTitleItsLevelAndItsDay() {
        jdbc.sql("update place set honours = '[{\"title\": \"红旗党组织\", \"level\": \"city\", \"awardedOn\": \"2024-07-01\", \"recipient\": \"LEAKMARK\"}, \"LEAKMARK\", null]' where id = 'TST-B-002'").update();
        var honours = caller.get("/api/collections/branches/items/TST-B-002").ok().json().path("properties").path("honours");
        assertThat(honours.path(0).toString()).isEqualTo("{\"title\":\"红旗党组织\",\"level\":\"city\",\"awardedOn\":\"2024-07-01\"}");
        assertThat(LeakMarks.foundIn(caller.get("/api/collections/branches/items/TST-B-002?f=html"))).isEmpty();
        assertThat(caller.get("/api/collections/branches/items/TST-B-002?f=html").text()).contains("红旗党组织, 市, 2024-07-01");
    }

    @Test
    void aMarkWouldBeFoundInBodyAndHeaders() {
        for (var leak : List.of("xx " + LeakMarks.TEXT, "{\"n\":918273645}", "%4c%45%41%4bMARK 2917-03-09", "密书记名")) {
            var body = new CallerAnswer("GET", "/", 200, HttpHeaders.of(Map.of(), (a, b) -> true), leak.getBytes(StandardCharsets.UTF_8));
            assertThat(LeakMarks.foundIn(body)).as(leak).isNotEmpty();
        }
        var header = new CallerAnswer("GET", "/", 200, HttpHeaders.of(Map.of("X", List.of(LeakMarks.TEXT)), (a, b) -> true), new byte[0]);
        assertThat(LeakMarks.foundIn(header)).isNotEmpty();
    }

    private Set<String> everyPath() {
        var paths = new LinkedHashSet<>(List.of("/api", "/api/", "/api/conformance", "/api/openapi", "/api/collections", "/api/layers", "/api/landmarks", "/api/search?q=TST", "/api/search?q=1&limit=100",
                "/", "/embed", "/api/nothing", "/actuator/health", "/basemap/" + caller.get("/api/layers").json().path("basemap").path("url").asString().replaceAll(".*/", "")));
        for (var kind : kinds) {
            var base = "/api/collections/" + kind.collection();
            paths.addAll(List.of(base, base + "/schema", base + "/items", base + "/items?limit=0", base + "/items?limit=1"));
            filters(kind).forEach(filter -> paths.add(base + "/items?" + filter));
            caller.get(base + "/items?limit=6").ids().forEach(id -> paths.add(base + "/items/" + id));
        }
        return paths;
    }

    private static List<String> filters(PlaceKind kind) {
        var filters = new ArrayList<>(List.of("bbox=73,3,136,54", "bbox=118,31,119,32", "bbox=170,-90,-170,90", "datetime=../..", "datetime=2000-01-01/..", "datetime=../2999-01-01", "q=TST", "q=%25",
                "street=" + MapTestOfTinyStreet.STREET, "status=active", "version=1", "communityId=TST-C-001"));
        if (kind.isArea()) {
            filters.remove("communityId=TST-C-001");
        }
        filters.removeIf(filter -> kind.schema().findPublicQueryable(filter.split("=")[0]).isEmpty() && !List.of("bbox", "datetime", "q", "street").contains(filter.split("=")[0]));
        return filters;
    }

    private static Set<String> notAskable(PlaceKind kind) {
        var names = new LinkedHashSet<>(List.of("pk", "withdrawn", "visibility", "search_text", "staff_note", "member_count", "sortby", "filter", "profile", "properties"));
        kind.schema().properties().stream()
                .filter(property -> property.isStaffOnly() || !property.isPublic() || property.declared().mask() != Mask.NONE)
                .forEach(property -> names.add(property.name()));
        return names;
    }

    private Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        for (var kind : kinds) {
            counts.put(kind.collection(), caller.get("/api/collections/" + kind.collection() + "/items?limit=1").ok().matched());
        }
        caller.get("/api/layers").ok().json().path("collections").forEach(layer -> counts.put("layer " + layer.path("id").asString(), layer.path("count").asLong()));
        counts.put("search", caller.get("/api/search?q=TST").ok().json().path("numberMatched").asLong());
        return counts;
    }

    private String firstId(PlaceKind kind) {
        return caller.get("/api/collections/" + kind.collection() + "/items?limit=1").ids().get(0);
    }

    private void verification(String json) {
        jdbc.sql("update place set verification = :json::jsonb where id = 'TST-S-002'").param("json", json.replace('\'', '"')).update();
    }
}
