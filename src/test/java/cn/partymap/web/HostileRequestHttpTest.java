package cn.partymap.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that nobody sends by mistake. */
@MapTest
class HostileRequestHttpTest {

    private static final List<String> UPS = List.of("..", "%2e%2e", ".%2e", "%2E%2E", "..;", "..;x=1", "%252e%252e", "..%2f", "..%5c", "..\\", "%5c..", "..%00", "..%c0%af", "..%ef%bc%8f", "%u002e%u002e");
    private static final List<String> FROM = List.of("/", "/api/", "/api/collections/", "/api/collections/stations/items/", "/basemap/", "/assets/", "/media/");
    private static final List<String> TARGETS = List.of("application.yml", "WEB-INF/web.xml", "etc/passwd", "db/migration/V1__places.sql", "cn/partymap/PartyMapApplication.class", "META-INF/MANIFEST.MF", "pom.xml");

    @Autowired
    Caller caller;

    @Autowired
    Assets assets;

    static List<String> ways() {
        var ways = new ArrayList<String>();
        FROM.forEach(from -> UPS.forEach(up -> TARGETS.forEach(target -> ways.add(from + (up + "/").repeat(target.startsWith("etc") ? 8 : 2) + target))));
        return ways;
    }

    @Test
    void noWayLeadsOutOfWhatIsServed() {
        var ways = new ArrayList<>(ways());
        UPS.forEach(up -> TARGETS.forEach(target -> ways.add(assets.prefix() + "/" + up + "/" + target)));
        UPS.forEach(up -> TARGETS.forEach(target -> ways.add(assets.prefix() + "/webjars/" + up + "/" + up + "/" + up + "/" + target)));
        for (var way : ways) {
            var answer = raw(way, "localhost");
            assertThat(answer).as(way).matches("(?s)HTTP/1.1 (400|404) .*").doesNotContain("spring:").doesNotContain("root:").doesNotContain("create table");
        }
    }

    @Test
    void whatTomcatRefusesByItselfIsAProblemToo() {
        for (var way : List.of("/api/collections/%5c", "/api/collections/%00", "/api/%2f", "/../../etc/passwd", "/api/collections/%zz", "/api/collections/{x}")) {
            var answer = raw(way, "localhost");
            assertThat(answer).as(way).startsWith("HTTP/1.1 40").contains("application/problem+json").contains("\"status\":40").doesNotContain("Tomcat").doesNotContain("<html");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/collections", "/api/openapi", "/api/collections/stations/items", "/api/collections/stations/items/WLP-S-001", "/api/layers", "/api/nothing",
        "/api/collections?f=html", "/", "/embed", "/actuator", "/actuator/health", "/nothing"})
    void theHostHeaderIsNowhereInTheAnswer(String path) {
        for (var host : List.of("evil.example", "evil.example:1234", "map.example@evil.example")) {
            assertThat(raw(path, host)).as(host).doesNotContain("evil.example");
        }
        var forwarded = caller.send("GET", path, "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example", "X-Forwarded-Prefix", "/evil.example", "X-Original-URL", "/evil.example");
        assertThat(forwarded.text()).doesNotContain("evil.example");
        assertThat(forwarded.headers().map().toString()).doesNotContain("evil.example");
    }

    static List<String> hostileIds() {
        return List.of("'", "';drop table place;--", "<script>alert(1)</script>", "WLP-S-001'", "WLP-S-001 ", " WLP-S-001", "wlp-s-001", "WLP-S-00%", "WLP_S_001", "WLP-S-001\0", "😀", "A".repeat(41), "A".repeat(4000),
                "..", ".", "%", "null", "undefined", "${jndi:ldap://x}", "#{7*7}", "{{7*7}}", "WLP-S-001\r\nX-Split: 1", "ＷＬＰ－Ｓ－００１", "‮100-S-PLW");
    }

    @ParameterizedTest
    @MethodSource("hostileIds")
    void anIdOfAnotherFormIsAnUnknownPlace(String id) {
        var answer = caller.send("GET", "/api/collections/stations/items/" + Caller.encoded(id));
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("<script>").doesNotContain("49");
        assertThat(answer.find("X-Split")).isNull();
        assertThat(caller.send("GET", "/api/collections/stations/items/" + Caller.encoded(id), "Accept", "text/html").header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void anIdIsNeverWithoutItsCollection() {
        assertThat(caller.get("/api/collections/posts/items/WLP-S-001").is(404).json().path("status").asInt()).isEqualTo(404);
        assertThat(caller.get("/api/collections/stations/items/WLP-S-001;x=y").status()).isIn(200, 404);
    }

    @Test
    void twoRequestsInOneAreNeverTwoAnswers() {
        var smuggled = "POST /api HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/landmarks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        assertThat(caller.raw(smuggled)).startsWith("HTTP/1.1 4").doesNotContain("FeatureCollection");
    }

    @Test
    void whatOthersAppendToThePageIsIgnored() {
        for (var path : List.of("/", "/embed")) {
            var plain = caller.get(path).ok();
            for (var query : List.of("?from=singlemessage&isappinstalled=0", "?nonsense=1&nonsense=2", "?f=xml", "?limit=0", "?%00=%00", "?lang=xx")) {
                assertThat(caller.get(path + query).ok().body()).as(query).isEqualTo(plain.body());
            }
        }
    }

    private String raw(String path, String host) {
        return caller.raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }
}
