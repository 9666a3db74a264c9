package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.place.PlaceKinds;
import cn.partymap.testing.Caller;
import cn.partymap.testing.CallerAnswer;
import cn.partymap.testing.MapTestOfTinyStreet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every resource as a page for people: the same numbers and ids, and names that are only text. */
@MapTestOfTinyStreet
class HtmlHttpTest {

    @Autowired
    Caller caller;

    @Autowired
    PlaceKinds kinds;

    static Stream<String> resources() {
        return Stream.of("/api", "/api/conformance", "/api/openapi", "/api/collections", "/api/collections/stations", "/api/collections/stations/schema", "/api/collections/stations/items",
                "/api/collections/communities/items", "/api/collections/branches/items", "/api/collections/enterprises/items?limit=3", "/api/collections/posts/items", "/api/collections/stations/items/TST-S-001",
                "/api/collections/communities/items/TST-C-002", "/api/collections/branches/items/TST-B-003", "/api/layers", "/api/landmarks", "/api/search?q=%3C");
    }

    @ParameterizedTest
    @MethodSource("resources")
    void isHtmlForWhoAcceptsOrAsksForIt(String path) {
        for (var answer : List.of(caller.get(path, "Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"), caller.get(path + (path.contains("?") ? "&" : "?") + "f=html", "Accept", "application/json"))) {
            assertThat(answer.ok().header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        }
        for (var accept : List.of("application/geo+json", "application/json", "*/*", "text/html;q=0.1, application/json", "image/png", "text/html;q=0", "nonsense")) {
            assertThat(caller.get(path, "Accept", accept).ok().header("Content-Type")).as(accept).contains("json");
        }
    }

    @ParameterizedTest
    @MethodSource("resources")
    void isSoundHtmlWithoutAnythingThatRuns(String path) {
        var source = caller.get(path, "Accept", "text/html").ok().text();
        var html = page(source);

        assertThat(source).startsWith("<!doctype html>");
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(html.title()).isNotBlank();
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("script, style, iframe, object, img, svg, b, i, [style], [onload], [onclick], [onerror]")).isEmpty();
        assertThat(html.select("a").eachAttr("href")).allMatch(href -> href.startsWith("https://map.example/party/"));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyLinkOfItLeadsSomewhere(String path) {
        for (var href : caller.get(path, "Accept", "text/html").ok().html().select("a").eachAttr("href")) {
            var to = CallerAnswer.pathOf(href).replaceFirst("#.*", "");
            assertThat(caller.get(to).status()).as("%s links to %s", path, to).isEqualTo(200);
        }
    }

    @Test
    void hasTheSamePlacesAsTheData() {
        for (var kind : kinds) {
            var path = "/api/collections/" + kind.collection() + "/items?limit=10000";
            var data = caller.get(path).ok();
            var html = caller.get(path + "&f=html").ok().html();

            assertThat(html.select("tbody tr td:first-child").eachText()).containsExactlyElementsOf(data.ids());
            assertThat(html.selectFirst("caption").text()).isEqualTo("共 %d 处，本页 %d 处".formatted(data.matched(), data.ids().size()));
            var names = data.json().path("features").valueStream().map(f -> f.path("properties").path("name").asString()).toList();
            assertThat(html.select("tbody tr td:nth-child(2)").stream().map(cell -> cell.wholeText())).containsExactlyElementsOf(names);
        }
    }

    @Test
    void aPlaceShowsItsValuesWithTheirLabels() {
        for (var kind : kinds) {
            for (JsonNode place : caller.get("/api/collections/" + kind.collection() + "/items").ok().json().path("features")) {
                var text = caller.get("/api/collections/" + kind.collection() + "/items/" + place.path("id").asString() + "?f=html").ok().html();
                assertThat(text.selectFirst("h1").wholeText()).isEqualTo(place.path("properties").path("name").asString());
                for (var name : List.of("address", "entrance", "phone", "openingHours", "bookingUrl", "secretaryName", "memberCount", "floatingMemberCount", "population", "brandName", "brandStory")) {
                    var value = place.path("properties").path(name);
                    if (!value.isMissingNode()) {
                        assertThat(text.select("td").stream().map(cell -> cell.wholeText())).as(name).contains(value.asString());
                    }
                }
            }
        }
    }

    @Test
    void hostileNamesAreTheTextTheyAre() {
        var name = caller.get("/api/collections/stations/items/TST-S-001").ok().json().path("properties").path("name").asString();
        assertThat(name).contains("<script>alert(1)</script>");
        for (var path : List.of("/api/collections/stations/items", "/api/collections/stations/items/TST-S-001", "/api/search?q=alert")) {
            var source = caller.get(path, "Accept", "text/html").ok().text();
            assertThat(source).doesNotContain("<script").doesNotContain("<svg");
            assertThat(page(source).body().wholeText()).contains(name);
        }
        var echoed = caller.get("/api/search?f=html&q=" + Caller.encoded("<img src=x onerror=alert(1)>\"'")).ok();
        assertThat(echoed.text()).doesNotContain("<img");
        assertThat(echoed.html().selectFirst("h1").text()).contains("<img src=x onerror=alert(1)>\"'");
    }

    @Test
    void speaksEnglishToWhoPrefersIt() {
        var html = caller.get("/api/collections/stations/items", "Accept", "text/html", "Accept-Language", "en").ok().html();
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(html.selectFirst("h1").text()).isEqualTo("Service stations");
        assertThat(html.select("th").eachText()).contains("Opening hours");
    }

    @Test
    void countsInTheListOfCollectionsAreThoseOfTheCollections() {
        var rows = caller.get("/api/collections?f=html").ok().html().select("tbody tr");
        for (var row : rows) {
            var cells = row.select("td").eachText();
            assertThat(cells.get(3)).isEqualTo(Long.toString(caller.get("/api/collections/" + cells.get(0) + "/items").matched()));
        }
        assertThat(rows).hasSize(kinds.all().size());
    }

    @Test
    void theConformanceClassesAndTheLinksAreThoseOfTheData() {
        var classes = caller.get("/api/conformance").json().path("conformsTo").valueStream().map(JsonNode::asString).toList();
        assertThat(caller.get("/api/conformance?f=html").html().select("td").eachText()).containsExactlyElementsOf(classes);
        var links = caller.get("/api").json().path("links").valueStream().map(link -> link.path("href").asString()).toList();
        assertThat(caller.get("/api?f=html").html().select("ul a").eachAttr("href")).containsExactlyInAnyOrderElementsOf(links);
    }

    @Test
    void aBrokenPageWouldBeFound() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> page("<!doctype html><p></div>")).isInstanceOf(AssertionError.class);
    }

    /** Parsed strictly: what a browser would have to mend is an error. */
    private static Document page(String source) {
        var parser = Parser.htmlParser().setTrackErrors(20);
        var html = Jsoup.parse(source, "", parser);
        assertThat(parser.getErrors()).isEmpty();
        return html;
    }
}
