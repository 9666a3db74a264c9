package cn.partymap.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The assertions of the HTTP tests fail when they should. */
class CallerTest {

    private static final CallerContract CONTRACT =
            new CallerContract(JsonMapper.builder().build().readTree("""
            {"paths": {"/things": {"get": {"responses": {"200": {"content": {"application/json": {}}}, "304": {}}}},
                       "/things/{id}": {"get": {"responses": {"200": {"content": {"text/html": {}}}}}}}}
            """));

    @Test
    void anAnswerAsDeclaredIsNoBreach() {
        assertThat(CONTRACT.breach(answer("/api/things?x=1", 200, "application/json;charset=UTF-8", "{}")))
                .isEmpty();
        assertThat(CONTRACT.breach(answer("/api/things/7", 200, "text/html", "")))
                .isEmpty();
        assertThat(CONTRACT.breach(answer("/api/things", 304, null, ""))).isEmpty();
        assertThat(CONTRACT.breach(answer("/api/nothing", 404, "application/problem+json", "")))
                .isEmpty();
    }

    @Test
    void anUndeclaredStatusTypeOrPathIsABreach() {
        assertThat(CONTRACT.breach(answer("/api/things", 400, "application/problem+json", "")))
                .get()
                .asString()
                .contains("400, which is not declared");
        assertThat(CONTRACT.breach(answer("/api/things", 200, "text/html", "")))
                .get()
                .asString()
                .contains("text/html");
        assertThat(CONTRACT.breach(answer("/api/things/7/secret", 200, "text/html", "")))
                .get()
                .asString()
                .contains("is not declared");
    }

    @Test
    void anotherStatusThanExpectedFailsWithTheAnswer() {
        assertThatThrownBy(() -> answer("/api", 500, "text/plain", "broken").ok())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken");
    }

    @Test
    void aMissingHeaderOrLinkFails() {
        var answer = answer(
                "/api",
                200,
                "application/json",
                "{\"links\": [{\"rel\": \"self\", \"type\": \"a/b\", \"href\": \"https://map.example/party/api\"}]}");
        assertThatThrownBy(() -> answer.header("ETag")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> answer.linkPath("next", "a/b")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> answer.linkPath("self", "text/html")).isInstanceOf(AssertionError.class);
        assertThat(answer.linkPath("self", "a/b")).isEqualTo("/api");
    }

    @Test
    void aLinkToAnotherHostFails() {
        assertThatThrownBy(() -> CallerAnswer.pathOf("http://localhost:8080/api"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> CallerAnswer.pathOf(MapTest.PUBLIC_URL + ".evil.example/api"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aCompressedBodyIsUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("五里牌".getBytes(StandardCharsets.UTF_8));
        }
        var headers = HttpHeaders.of(Map.of("Content-Encoding", List.of("gzip")), (name, value) -> true);
        assertThat(new CallerAnswer("GET", "/", 200, headers, packed.toByteArray()).text())
                .isEqualTo("五里牌");
    }

    private static CallerAnswer answer(String path, int status, String type, String body) {
        Map<String, List<String>> headers = type == null ? Map.of() : Map.of("Content-Type", List.of(type));
        return new CallerAnswer(
                "GET",
                path,
                status,
                HttpHeaders.of(headers, (name, value) -> true),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
