package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.CallerAnswer;
import cn.partymap.testing.MapTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MapTest
class LandingHttpTest {

    private static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

    @Autowired
    Caller caller;

    @Test
    void answersWithAndWithoutASlashAtItsEnd() {
        assertThat(caller.get("/api/").ok().text())
                .isEqualTo(caller.get("/api").ok().text());
    }

    @Test
    void hasExactlyTheseLinks() {
        assertThat(links(caller.get("/api").ok()))
                .containsExactly(
                        "self application/json /api?f=json",
                        "alternate text/html /api?f=html",
                        "service-desc " + OPENAPI + " /api/openapi?f=json",
                        "service-doc text/html /api/openapi?f=html",
                        "conformance application/json /api/conformance?f=json",
                        "conformance text/html /api/conformance?f=html",
                        "data application/json /api/collections?f=json",
                        "data text/html /api/collections?f=html",
                        "related application/json /api/layers",
                        "related application/geo+json /api/landmarks");
    }

    @Test
    void everyLinkAnswersInTheTypeItNames() {
        for (var link : caller.get("/api").ok().json().path("links")) {
            var answer = caller.get(CallerAnswer.pathOf(link.path("href").asString()))
                    .ok();
            assertThat(answer.header("Content-Type").replaceFirst(";charset=UTF-8$", ""))
                    .isEqualTo(link.path("type").asString());
        }
    }

    @Test
    void namesTheStreetInBothLanguages() {
        assertThat(caller.get("/api").json().path("title").asString()).isEqualTo("五里牌街道党建地图");
        assertThat(caller.get("/api?lang=en").json().path("title").asString()).isEqualTo("Wulipai Party-Building Map");
    }

    @Test
    void conformsToWhatIsTestedHereAndToNothingElse() {
        var classes = caller.get("/api/conformance")
                .ok()
                .json()
                .path("conformsTo")
                .valueStream()
                .map(c -> c.asString())
                .toList();

        assertThat(classes)
                .containsExactly(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/conformance",
                "/api/openapi",
                "/api/collections",
                "/api/collections/stations",
                "/api/collections/stations/schema",
                "/api/collections/stations/items/WLP-S-001",
                "/api/layers",
                "/api/landmarks",
                "/api/search?q=五"
            })
    void anUnknownParameterIsRefusedByName(String path) {
        var encoded = path.replace("五", Caller.encoded("五"));
        var problem = caller.get(encoded + (path.contains("?") ? "&" : "?") + "_=123")
                .is(400)
                .json();

        assertThat(problem.path("errors").path(0).path("pointer").asString()).isEqualTo("_");
    }

    static List<String> links(CallerAnswer answer) {
        return answer.json()
                .path("links")
                .valueStream()
                .map(link ->
                        link.path("rel").asString() + " " + link.path("type").asString() + " "
                                + CallerAnswer.pathOf(link.path("href").asString()))
                .toList();
    }
}
