package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.place.PlaceKinds;
import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MapTest
class CollectionsHttpTest {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    @Autowired
    Caller caller;

    @Autowired
    PlaceKinds kinds;

    @Test
    void listsTheKindsInTheirOrder() {
        var collections = caller.get("/api/collections").ok().json();

        assertThat(collections.path("collections").valueStream().map(c -> c.path("id")
                        .asString()))
                .containsExactlyElementsOf(
                        kinds.all().stream().map(kind -> kind.collection()).toList())
                .startsWith("communities", "branches", "enterprises", "stations", "posts");
        assertThat(collections.path("crs").path(0).asString()).isEqualTo(CRS84);
    }

    @Test
    void theListLinksToItselfInBothFormats() {
        assertThat(LandingHttpTest.links(caller.get("/api/collections")))
                .containsExactly(
                        "self application/json /api/collections?f=json", "alternate text/html /api/collections?f=html");
    }

    @Test
    void eachEntryOfTheListIsWhatItsOwnPathAnswers() {
        for (var lang : new String[] {"zh", "en"}) {
            for (var entry :
                    caller.get("/api/collections?lang=" + lang).ok().json().path("collections")) {
                assertThat(caller.get("/api/collections/" + entry.path("id").asString() + "?lang=" + lang)
                                .ok()
                                .json())
                        .isEqualTo(entry);
            }
        }
    }

    @Test
    void eachHasExactlyTheseLinksAndCoordinateSystems() {
        for (var kind : kinds) {
            var path = "/api/collections/" + kind.collection();
            var answer = caller.get(path).ok();

            assertThat(LandingHttpTest.links(answer))
                    .containsExactly(
                            "self application/json " + path + "?f=json",
                            "alternate text/html " + path + "?f=html",
                            "items application/geo+json " + path + "/items?f=json",
                            "items text/html " + path + "/items?f=html",
                            "describedby application/schema+json " + path + "/schema?f=json");
            assertThat(answer.json().path("itemType").asString()).isEqualTo("feature");
            assertThat(answer.json().path("crs").valueStream().map(JsonNode::asString))
                    .containsExactly(CRS84);
            assertThat(answer.json().has("storageCrs"))
                    .as("said with Part 2, not before")
                    .isFalse();
        }
    }

    @Test
    void theExtentHoldsEveryFeatureAndIsNoWiderThanThey() {
        for (var kind : kinds) {
            var extent = caller.get("/api/collections/" + kind.collection())
                    .ok()
                    .json()
                    .path("extent");
            var features = caller.get("/api/collections/" + kind.collection() + "/items?limit=10000")
                    .ok()
                    .json()
                    .path("features");

            assertThat(box(extent)).as(kind.collection()).containsExactly(Shapes.box(features));
            assertThat(extent.path("spatial").path("crs").asString()).isEqualTo(CRS84);
            var interval = extent.path("temporal").path("interval").path(0);
            var updated = features.valueStream()
                    .map(f ->
                            Instant.parse(f.path("properties").path("updatedAt").asString()))
                    .sorted()
                    .toList();
            assertThat(Instant.parse(interval.path(0).asString())).isEqualTo(updated.get(0));
            assertThat(Instant.parse(interval.path(1).asString())).isEqualTo(updated.get(updated.size() - 1));
        }
    }

    @Test
    void anUnknownCollectionIsNotFoundWhateverIsAskedOfIt() {
        for (var rest : new String[] {"", "/", "/schema", "/items", "/items/WLP-S-001", "/items?nonsense=1"}) {
            var answer = caller.get("/api/collections/" + "shops" + rest).is(404);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
        assertThat(caller.get("/api/collections/shops").json().path("detail").asString())
                .contains("shops")
                .contains("stations");
    }

    private static double[] box(JsonNode extent) {
        var box = extent.path("spatial").path("bbox");
        assertThat(box.size()).isOne();
        assertThat(box.path(0).size()).as("2D only").isEqualTo(4);
        return box.path(0).valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
