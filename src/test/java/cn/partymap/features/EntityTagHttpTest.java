package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTestOfTinyStreet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tags as {@code docs} promise them: what changed, what did not, and who is told. */
@MapTestOfTinyStreet
class EntityTagHttpTest {

    private static final String STATION = "/api/collections/stations/items/TST-S-001";

    @Autowired
    Caller caller;

    @Autowired
    JdbcClient jdbc;

    static Stream<String> resources() {
        return Stream.of("/api", "/api/conformance", "/api/openapi", "/api/collections", "/api/collections/stations", "/api/collections/stations/schema",
                "/api/collections/stations/items", "/api/collections/communities/items", STATION, "/api/collections/communities/items/TST-C-001",
                "/api/layers", "/api/landmarks", "/api/search?q=1");
    }

    @Test
    void theTagOfAPlaceIsItsVersionAndItsVariant() {
        for (var path : List.of(STATION, "/api/collections/communities/items/TST-C-001")) {
            var answer = caller.get(path).ok();
            assertThat(answer.header("ETag")).matches("\"v" + answer.json().path("properties").path("version").asInt() + "\\.[a-z0-9-]+\"");
        }
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyRepresentationHasATagOfItsOwn(String path) {
        var tags = new ArrayList<String>();
        for (var accept : List.of("application/json", "text/html")) {
            for (var language : List.of("zh", "en")) {
                for (var encoding : List.of("identity", "gzip")) {
                    tags.add(caller.get(path, "Accept", accept, "Accept-Language", language, "Accept-Encoding", encoding).ok().header("ETag"));
                }
            }
        }
        assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.matches("\"[a-z0-9.-]+\""));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void aKnownTagIsAnsweredWithoutABody(String path) {
        for (var encoding : List.of("identity", "gzip")) {
            var first = caller.get(path, "Accept-Encoding", encoding).ok();
            var tag = first.header("ETag");
            for (var known : List.of(tag, "W/" + tag, "\"x\", " + tag, "\"x\",W/" + tag + " , \"y\"", "*", tag.replaceFirst("\"$", "-gzip\""), "W/" + tag.replaceFirst("\"$", "-gzip\""))) {
                var again = caller.get(path, "Accept-Encoding", encoding, "If-None-Match", known).is(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.header("ETag")).as(known).isEqualTo(tag);
                assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
                assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
                assertThat(again.find("Content-Encoding")).isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("resources")
    void anotherTagIsAnsweredWhole(String path) {
        var tag = caller.get(path).ok().header("ETag");
        var inner = tag.substring(1, tag.length() - 1);
        for (var other : List.of("\"x\"", inner, "\"" + inner + "x\"", "\"x" + inner + "\"", "\"\"", "", "W/", "w/" + tag, "\"" + inner.replace("json", "html") + "\"", "\"**\"")) {
            assertThat(caller.get(path, "If-None-Match", other).ok().body()).as(other).isNotEmpty();
        }
        assertThat(caller.get(path + (path.contains("?") ? "&" : "?") + "lang=en", "If-None-Match", tag).status()).isEqualTo(200);
        assertThat(caller.get(path + (path.contains("?") ? "&" : "?") + "f=html", "If-None-Match", tag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void dataIsKeptButAskedForAgainAndSaysWhatItDependsOn(String path) {
        var answer = caller.get(path).ok();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Vary").split(", ")).containsExactlyInAnyOrder("Accept", "Accept-Encoding", "Accept-Language");
    }

    @ParameterizedTest
    @MethodSource("resources")
    void headIsGetWithoutTheBody(String path) {
        for (var encoding : List.of("identity", "gzip")) {
            var get = caller.get(path, "Accept-Encoding", encoding).ok();
            var head = caller.head(path, "Accept-Encoding", encoding).ok();
            assertThat(head.body()).isEmpty();
            assertThat(stable(head.headers().map())).isEqualTo(stable(get.headers().map()));
            var tag = get.header("ETag");
            assertThat(caller.head(path, "Accept-Encoding", encoding, "If-None-Match", tag).status()).isEqualTo(304);
        }
    }

    @Test
    void aChangeBySqlChangesTheTagsOfThePlaceAndItsListsAtOnceAndNoOther() {
        var changing = List.of(STATION, "/api/collections/stations/items", "/api/collections/stations/items?f=html", "/api/collections/stations", "/api/collections", "/api/layers");
        var lasting = List.of("/api/collections/stations/items/TST-S-002", "/api/collections/posts/items", "/api/collections/posts", "/api/collections/posts/items/TST-P-001",
                "/api/collections/communities/items", "/api/landmarks", "/api/collections/stations/schema", "/api/search?q=TST-P-001");
        var before = tags(changing);
        var beforeLasting = tags(lasting);

        jdbc.sql("update place set entrance = 'changed by SQL' where id = 'TST-S-001'").update();

        tags(changing).forEach((path, tag) -> assertThat(tag).as(path).isNotEqualTo(before.get(path)));
        assertThat(tags(lasting)).isEqualTo(beforeLasting);
        assertThat(caller.get(STATION, "If-None-Match", before.get(STATION)).ok().text()).contains("changed by SQL");
    }

    @Test
    void aStatementThatChangesNoRowChangesNoTag() {
        var before = tags(resources().toList());
        jdbc.sql("update place set entrance = 'nobody' where id = 'NOT-THERE'").update();
        assertThat(tags(resources().toList())).isEqualTo(before);
    }

    @Test
    void aRenamedLandmarkOrStreetChangesWhatShowsIt() {
        var paths = List.of("/api/landmarks", "/api/layers");
        var html = List.of("/api/landmarks?f=html", "/api/layers?f=html");
        var before = tags(paths);
        jdbc.sql("update landmark set name_en = 'Aa' where id = 'exit-north'").update();
        var between = tags(paths);
        jdbc.sql("update landmark set name_en = 'BB' where id = 'exit-north'").update();
        var after = tags(paths);
        paths.forEach(path -> assertThat(List.of(before.get(path), between.get(path), after.get(path))).as(path).doesNotHaveDuplicates());

        var beforeRename = tags(html);
        var name = jdbc.sql("select name from street").query(String.class).single();
        jdbc.sql("update street set name = name || '改'").update();
        tags(html).forEach((path, tag) -> assertThat(tag).as(path).isNotEqualTo(beforeRename.get(path)));
        jdbc.sql("update street set name = :name").param("name", name).update();
    }

    private Map<String, String> tags(List<String> paths) {
        var tags = new LinkedHashMap<String, String>();
        paths.forEach(path -> tags.put(path, caller.get(path).ok().header("ETag")));
        return tags;
    }

    /** What HTTP lets a HEAD leave out (RFC 9110, 9.3.2) and what changes by itself. */
    private static Map<String, List<String>> stable(Map<String, List<String>> headers) {
        var stable = new java.util.TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        stable.putAll(headers);
        List.of("Date", "Content-Length", "Transfer-Encoding", "Keep-Alive", "Connection").forEach(stable::remove);
        return stable;
    }
}
