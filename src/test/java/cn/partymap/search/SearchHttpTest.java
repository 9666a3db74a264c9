package cn.partymap.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.CallerAnswer;
import cn.partymap.testing.MapTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MapTest
class SearchHttpTest {

    @Autowired
    Caller caller;

    @ParameterizedTest
    @ValueSource(strings = {"火车站", "五里牌", "WLP-S", "exit", "路", "%", "_", "\\", "'", "\"", "<b>", "${x}", "😀", "不存在的地方", "1", "Exit"})
    void findsExactlyThePlacesAndLandmarksThatHoldTheTerm(String term) {
        var found = search(term, "&limit=100");
        var ids = items(found).stream().map(item -> item.path("id").asString()).toList();
        var expected = all().stream().filter(place -> text(place).contains(term.toLowerCase(Locale.ROOT))).map(place -> place.path("id").asString()).toList();

        assertThat(found.json().path("numberMatched").asInt()).isEqualTo(expected.size());
        assertThat(ids).hasSize(Math.min(100, expected.size())).isSubsetOf(expected).doesNotHaveDuplicates();
        assertThat(found.json().path("q").asString()).isEqualTo(term);
    }

    @Test
    void whatBeginsWithTheTermComesFirstThenWhatHoldsItInItsName() {
        for (var group : search("五里牌", "&limit=100").json().path("groups")) {
            var ranks = group.path("items").valueStream().map(item -> rank(item.path("name").asString(), "五里牌")).toList();
            assertThat(ranks).as(group.path("collection").asString()).isSorted();
        }
        var names = items(search("五里牌社区", "")).stream().map(item -> item.path("name").asString()).toList();
        assertThat(names.get(0)).isEqualTo("五里牌社区");
    }

    @Test
    void aGroupIsOneKindAndTheGroupOfTheBestHitIsFirst() {
        var groups = search("火车站", "&limit=100").json().path("groups");
        assertThat(groups.size()).isGreaterThan(2);
        assertThat(groups.valueStream().map(group -> group.path("collection").asString())).doesNotHaveDuplicates();
        var firsts = groups.valueStream().map(group -> rank(group.path("items").path(0).path("name").asString(), "火车站")).toList();
        assertThat(firsts).isSorted();
    }

    @Test
    void everyHitLeadsToItsPlace() {
        for (var group : search("WLP-S-00", "").json().path("groups")) {
            for (var item : group.path("items")) {
                var place = caller.get("/api/collections/" + group.path("collection").asString() + "/items/" + item.path("id").asString()).ok().json();
                assertThat(item.path("name")).isEqualTo(place.path("properties").path("name"));
                assertThat(item.path("type")).isEqualTo(place.path("properties").path("stationType"));
                assertThat(item.path("address")).isEqualTo(place.path("properties").path("address"));
                assertThat(item.path("position")).isEqualTo(place.path("geometry").path("coordinates"));
            }
        }
    }

    @Test
    void anAreaIsAtItsLabelPoint() {
        var hit = items(search("WLP-C-001", "")).stream().filter(item -> item.path("id").asString().equals("WLP-C-001")).findFirst().orElseThrow();
        assertThat(hit.path("position")).isEqualTo(caller.get("/api/collections/communities/items/WLP-C-001").json().path("labelPoint"));
    }

    @Test
    void titlesAreInTheLanguageOfTheCaller() {
        assertThat(titles(search("车站", "&limit=100"))).contains("服务站点");
        assertThat(titles(search("车站", "&limit=100&lang=en"))).contains("Service stations");
        assertThat(titles(caller.get("/api/search?q=exit", "Accept-Language", "en"))).contains("Landmarks");
    }

    @Test
    void theLimitCutsTheHitsAndNotTheCount() {
        var all = search("WLP", "&limit=100").json().path("numberMatched").asInt();
        assertThat(all).isGreaterThan(100);
        assertThat(items(search("WLP", ""))).hasSize(20);
        assertThat(items(search("WLP", "&limit=1"))).hasSize(1);
        for (var much : List.of("100", "101", "1000", "99999999999999", "00101")) {
            assertThat(items(search("WLP", "&limit=" + much))).as(much).hasSize(100);
        }
        assertThat(search("WLP", "&limit=1").json().path("numberMatched").asInt()).isEqualTo(all);
        assertThat(items(search("wlp", "&limit=3"))).isEqualTo(items(search("WLP", "&limit=3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=x", "limit=1.5", "limit=", "nonsense=1", "limit=1&limit=2", "street=1"})
    void aWrongParameterIsRefusedByName(String parameter) {
        var problem = caller.get("/api/search?q=a&" + parameter).is(400).json();
        assertThat(problem.path("errors").path(0).path("pointer").asString()).isEqualTo(parameter.split("=")[0]);
    }

    @Test
    void aTermOfNothingOfTooMuchOrOfNulIsRefused() {
        caller.get("/api/search").is(400);
        for (var term : List.of("", "  ", "五".repeat(101), "a\0", "\0")) {
            assertThat(caller.get("/api/search?q=" + Caller.encoded(term)).is(400).json().path("errors").path(0).path("pointer").asString()).isEqualTo("q");
        }
        assertThat(search("𠮷".repeat(100), "").json().path("numberMatched").asInt()).isZero();
    }

    @Test
    void blanksAroundTheTermAreNotPartOfIt() {
        assertThat(search("  火车站 ", "").json()).isEqualTo(search("火车站", "").json());
    }

    @Test
    void thePageForPeopleHasTheSameHits() {
        var html = caller.get("/api/search?f=html&q=" + Caller.encoded("火车站")).ok().html();
        var names = html.select("tbody tr td:nth-child(2)").eachText();
        assertThat(names).containsExactlyInAnyOrderElementsOf(items(search("火车站", "")).stream().map(item -> item.path("name").asString()).toList());
    }

    private CallerAnswer search(String term, String more) {
        return caller.get("/api/search?q=" + Caller.encoded(term) + more).ok();
    }

    private static List<JsonNode> items(CallerAnswer answer) {
        var items = new ArrayList<JsonNode>();
        answer.json().path("groups").forEach(group -> group.path("items").forEach(items::add));
        return items;
    }

    private static List<String> titles(CallerAnswer answer) {
        return answer.json().path("groups").valueStream().map(group -> group.path("title").asString()).toList();
    }

    private List<JsonNode> all() {
        var all = new ArrayList<JsonNode>();
        var layers = caller.get("/api/layers").ok().json();
        layers.path("collections").forEach(layer -> layer.path("features").path("features").forEach(all::add));
        layers.path("landmarks").path("features").forEach(all::add);
        return all;
    }

    private static String text(JsonNode place) {
        var properties = place.path("properties");
        var former = String.join(" ", properties.path("formerNames").valueStream().map(JsonNode::asString).toList());
        return String.join(" ", place.path("id").asString(), properties.path("name").asString(), properties.path("nameEn").asString(""), former, properties.path("address").asString(""))
                .toLowerCase(Locale.ROOT);
    }

    private static int rank(String name, String term) {
        return name.startsWith(term) ? 0 : name.contains(term) ? 1 : 2;
    }
}
