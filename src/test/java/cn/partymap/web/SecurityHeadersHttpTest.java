package cn.partymap.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.CallerAnswer;
import cn.partymap.testing.MapTest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MapTest
class SecurityHeadersHttpTest {

    @Autowired
    Caller caller;

    @Autowired
    Assets assets;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/embed", "/api", "/api/layers", "/api/collections/stations/items?f=html", "/api/nothing", "/api?x=1", "/nothing", "/actuator/health", "/api/collections/%00"})
    void everyAnswerCarriesThePolicyWithoutInlineCode(String path) {
        var answer = caller.send("GET", path);
        var policy = policy(answer);

        assertThat(policy).containsEntry("default-src", "'self'").containsEntry("object-src", "'none'").containsEntry("base-uri", "'none'").containsEntry("img-src", "'self' data:");
        assertThat(policy.toString()).doesNotContain("unsafe").doesNotContain("http:").doesNotContain("https:");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.find("Server")).isNull();
        assertThat(answer.find("X-Powered-By")).isNull();
        assertThat(answer.find("Set-Cookie")).isNull();
    }

    @Test
    void onlyTheEmbedMayBeFramedByOthers() {
        assertThat(policy(caller.get("/embed").ok())).containsEntry("frame-ancestors", "*");
        assertThat(caller.get("/embed").find("X-Frame-Options")).isNull();
        for (var path : new String[] {"/", "/api", "/api/collections?f=html", "/embed/", "/embed;x=1", "/%65mbed", "//embed", "/nothing", assets.prefix() + "/js/main.js"}) {
            var answer = caller.send("GET", path);
            assertThat(policy(answer)).as(path).containsEntry("frame-ancestors", "'none'");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/layers", "/api/landmarks", "/api/collections/stations/items/WLP-S-001", "/api/nothing", "/api/collections/stations/items?limit=0"})
    void theApiMayBeReadFromAnyOrigin(String path) {
        var answer = caller.get(path, "Origin", "https://other.example");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Content-Crs");
        assertThat(answer.find("Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void aPreflightOfAReadIsAllowed() {
        for (var path : new String[] {"/api", "/api/layers", "/api/collections/stations/items/WLP-S-001"}) {
            var answer = caller.options(path, "Origin", "https://other.example", "Access-Control-Request-Method", "GET", "Access-Control-Request-Headers", "if-none-match");
            assertThat(answer.status()).isIn(200, 204);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer.header("Access-Control-Allow-Methods").split(",\\s*")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
            assertThat(answer.header("Access-Control-Allow-Headers").toLowerCase(java.util.Locale.ROOT)).contains("if-none-match");
        }
    }

    @Test
    void nothingButTheApiIsOpenToOtherOrigins() {
        for (var path : new String[] {"/", "/embed", "/nothing", "/actuator/health", "/apix"}) {
            assertThat(caller.send("GET", path, "Origin", "https://other.example").find("Access-Control-Allow-Origin")).as(path).isNull();
        }
    }

    private static Map<String, String> policy(CallerAnswer answer) {
        var policy = new LinkedHashMap<String, String>();
        Arrays.stream(answer.header("Content-Security-Policy").split(";\\s*")).forEach(part -> policy.put(part.split(" ", 2)[0], part.split(" ", 2)[1]));
        return policy;
    }
}
