package cn.partymap.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.CallerAnswer;
import cn.partymap.testing.MapTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every failure is answered in one form (RFC 9457), in the caller's language, and gives nothing away. */
@MapTest
class ProblemHttpTest {

    private static final String BAD = "/api/collections/stations/items?limit=0";

    @Autowired
    Caller caller;

    @Test
    void aProblemHasTheMembersOfTheStandardAndNoOther() {
        var problem = caller.get(BAD).is(400);

        assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.header("Cache-Control")).isEqualTo("no-store");
        assertThat(problem.json().propertyNames()).containsExactly("type", "title", "status", "detail", "errors");
        assertThat(problem.json().path("type").asString()).isEqualTo(MapTest.PUBLIC_URL + "/problems/bad-parameter");
        assertThat(problem.json().path("status").asInt()).isEqualTo(400);
        assertThat(problem.json().path("errors").path(0).propertyNames()).containsExactlyInAnyOrder("pointer", "message");
    }

    @Test
    void speaksChineseUnlessAskedForEnglish() {
        assertThat(caller.get(BAD).json().path("title").asString()).isEqualTo("请求的参数有误");
        assertThat(caller.get(BAD).header("Content-Language")).isEqualTo("zh-CN");
        for (var english : List.of(caller.get(BAD, "Accept-Language", "en"), caller.get(BAD, "Accept-Language", "de, en-GB;q=0.8, zh;q=0.2"), caller.get(BAD + "&lang=en"))) {
            assertThat(english.json().path("title").asString()).isEqualTo("A parameter is wrong");
            assertThat(english.json().path("detail").asString()).isEqualTo("Parameter 'limit' is '0', expected a whole number of at least 1");
            assertThat(english.header("Content-Language")).isEqualTo("en");
        }
        for (var chinese : List.of("fr", "zh-TW", "*", "en;q=0", "zh, en", "!!!", "en;q=0.5, zh-CN;q=0.9")) {
            assertThat(caller.get(BAD, "Accept-Language", chinese).header("Content-Language")).as(chinese).isEqualTo("zh-CN");
        }
        assertThat(caller.get(BAD + "&lang=zh", "Accept-Language", "en").header("Content-Language")).isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/collections/stations/nothing", "/api/collections/stations/items/", "/api/collections/stations/items/WLP-S-001/", "/api/layers/", "/nothing", "/error", "/basemap/x.geojson",
        "/api/collections/stations/items/NOT-THERE", "/api/collections/shops", "/api/layers?street=999999999999", "/api/search?q=x&street=999999999999", "/assets/nothing/x.js", "/media/x"})
    void whatIsNotThereIsAProblemWhateverWasAccepted(String path) {
        for (var accept : List.of("*/*", "text/html", "application/geo+json", "image/png")) {
            var answer = caller.get(path, "Accept", accept).is(404);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json().path("status").asInt()).isEqualTo(404);
            assertThat(answer.json().path("detail").asString()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"POST,/api", "PUT,/api/collections/stations", "DELETE,/api/collections/stations/items/WLP-S-001", "PATCH,/api/collections/stations/items", "POST,/api/layers", "DELETE,/api/search",
        "FOO,/api/landmarks", "TRACE,/api", "TRACE,/", "TRACE,/api/collections/stations/items/WLP-S-001"})
    void aMethodThatIsNotOfferedIsRefusedWithThoseThatAre(String method, String path) {
        var answer = caller.send(method, path, "X-Marker", "reflected").is(405);

        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Allow").split(",\\s*")).contains("GET").doesNotContain("TRACE");
        assertThat(answer.text()).doesNotContain("reflected");
    }

    @Test
    void optionsTellWhatIsOffered() {
        var answer = caller.options("/api/collections/stations/items").ok();
        assertThat(answer.header("Allow").split(",\\s*")).contains("GET", "HEAD", "OPTIONS");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aPayloadIsNeverGivenBack() {
        var payload = "PAYLOAD".repeat(40) + "😀";
        var encoded = Caller.encoded(payload);
        for (var path : List.of("/api?" + encoded + "=1", "/api/collections/stations/items?" + encoded + "=1", "/api/collections/stations/items?limit=" + encoded, "/api/collections/stations/items?bbox=" + encoded,
                "/api/collections/stations/items?datetime=" + encoded, "/api/collections/stations/items?stationType=" + encoded, "/api/collections/stations/items?q=" + encoded, "/api?f=" + encoded, "/api?lang=" + encoded,
                "/api/layers?street=" + encoded, "/api/search?q=" + encoded, "/api/search?q=a&limit=" + encoded, "/api/collections/" + encoded, "/api/collections/stations/items/" + encoded, "/api/" + encoded,
                "/api/collections/stations/items?limit=1&limit=" + encoded, "/api/collections/stations/items?after=" + encoded, "/api/collections/stations/items?street=" + encoded)) {
            var answer = caller.get(path);
            assertThat(answer.status()).as(path).isBetween(400, 404);
            assertThat(longestEcho(answer, payload)).as(answer.text()).isLessThanOrEqualTo(100);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {76, 77, 78, 79, 80, 81})
    void aValueIsCutBetweenCharactersAndNotInsideOne(int before) {
        for (var path : List.of("/api/collections/stations/items?limit=", "/api/collections/", "/api?")) {
            var text = caller.get(path + Caller.encoded("x".repeat(before) + "😀".repeat(30))).text();
            assertThat(text).contains("x".repeat(70)).doesNotContainIgnoringCase("\\ud83d…").doesNotContain("�").doesNotContain("?…");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/collections/stations/items?q=%zz", "/api?%", "/api/layers?street=%00", "/api/layers?street=abc", "/api/landmarks?street=%27", "/api/search?q=a&street=%00", "/?%zz"})
    void aQueryThatNobodyCanReadIsTheCallersFault(String path) {
        var answer = caller.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        if (path.startsWith("/?")) {
            assertThat(answer).as("the page ignores what others append").startsWith("HTTP/1.1 200");
        } else {
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
    }

    @Test
    void moreParametersThanAnybodyReadsAreTheCallersFault() {
        var query = new StringBuilder("/api?a=1");
        for (int i = 0; i < 1100; i++) {
            query.append("&a").append(i).append("=1");
        }
        var answer = caller.get(query.toString()).is(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text().length()).isLessThan(3000);
    }

    @Test
    void noAnswerShowsTheInside() {
        for (var path : List.of(BAD, "/api/nothing", "/api/collections/stations/items?q=%00", "/error", "/api/layers?street=%00")) {
            assertThat(caller.send("GET", path).text()).doesNotContainIgnoringCase("exception").doesNotContain("at cn.partymap").doesNotContain("select ")
                    .doesNotContain("org.springframework").doesNotContain("Tomcat").doesNotContain("timestamp");
        }
    }

    /** The longest piece of the payload that comes back, in one value. */
    private static int longestEcho(CallerAnswer answer, String payload) {
        var text = answer.text();
        int longest = 0;
        for (int length = payload.length(); length > longest; length--) {
            if (text.contains(payload.substring(0, length))) {
                longest = length;
            }
        }
        return longest;
    }
}
