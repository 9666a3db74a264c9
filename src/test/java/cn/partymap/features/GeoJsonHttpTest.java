package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.place.PlaceKinds;
import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MapTest
class GeoJsonHttpTest {

    @Autowired
    Caller caller;

    @Autowired
    PlaceKinds kinds;

    @Test
    void everyFeatureIsSoundGeoJson() {
        for (var kind : kinds) {
            var answer = caller.get(items(kind.collection()) + "?limit=10000").ok();

            assertThat(answer.header("Content-Type")).isEqualTo("application/geo+json");
            assertThat(answer.json().path("type").asString()).isEqualTo("FeatureCollection");
            assertThat(answer.json().has("crs")).isFalse();
            assertThat(answer.json().path("features").size()).isPositive();
            answer.json().path("features").forEach(feature -> assertThat(Shapes.faults(feature))
                    .as(feature.path("id").asString())
                    .isEmpty());
        }
    }

    @Test
    void eachFeatureHasAPathOfItsOwnThatAnswersTheSame() {
        for (var kind : kinds) {
            var features = new ArrayList<JsonNode>();
            caller.get(items(kind.collection()) + "?limit=10000")
                    .json()
                    .path("features")
                    .forEach(features::add);
            for (var feature : features.size() > 12 ? features.subList(0, 12) : features) {
                var path = items(kind.collection()) + "/" + feature.path("id").asString();
                var own = caller.get(path).ok();

                assertThat(own.header("Content-Type")).isEqualTo("application/geo+json");
                assertThat(own.json().path("id").asString())
                        .isEqualTo(feature.path("id").asString());
                assertThat(own.json().asObject().without("links")).isEqualTo(feature);
                assertThat(LandingHttpTest.links(own))
                        .containsExactly(
                                "self application/geo+json " + path + "?f=json",
                                "alternate text/html " + path + "?f=html",
                                "collection application/json /api/collections/" + kind.collection());
            }
        }
    }

    @Test
    void aPlaceHasOnlyPropertiesThatItsSchemaDeclaresAndAllRequiredOnes() {
        for (var kind : kinds) {
            var schema = caller.get("/api/collections/" + kind.collection() + "/schema")
                    .ok()
                    .json();
            var declared = Set.copyOf(schema.path("properties").propertyNames());
            List<String> required = schema.path("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            caller.get(items(kind.collection()) + "?limit=10000")
                    .json()
                    .path("features")
                    .forEach(feature -> {
                        assertThat(declared)
                                .containsAll(feature.path("properties").propertyNames());
                        assertThat(feature.path("properties").propertyNames())
                                .as(feature.path("id").asString())
                                .containsAll(required);
                        feature.path("properties")
                                .forEach(value -> assertThat(value.isNull()).isFalse());
                    });
        }
    }

    @Test
    void theSchemaIsJsonSchemaUnderItsOwnAddress() {
        for (var kind : kinds) {
            var path = "/api/collections/" + kind.collection() + "/schema";
            var answer = caller.get(path).ok();

            assertThat(answer.header("Content-Type")).isEqualTo("application/schema+json");
            assertThat(answer.json().path("$schema").asString())
                    .isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(answer.json().path("$id").asString()).isEqualTo(MapTest.PUBLIC_URL + path);
            answer.json().path("properties").propertyStream().forEach(property -> {
                assertThat(property.getValue().path("title").asString())
                        .as(property.getKey())
                        .isNotBlank();
                assertThat(property.getValue().path("x-title-en").asString())
                        .as(property.getKey())
                        .isNotBlank();
                assertThat(property.getValue().path("x-visibility").asString())
                        .as(property.getKey())
                        .isIn("public", "masked");
            });
        }
    }

    @Test
    void aMemberCountBelowFiveIsTheSchemasOwnOtherForm() {
        var count = caller.get("/api/collections/branches/schema")
                .json()
                .path("properties")
                .path("memberCount");
        assertThat(count.path("oneOf").path(1).path("const").asString()).isEqualTo("<5");
        caller.get(items("branches") + "?limit=10000").json().path("features").forEach(feature -> {
            var members = feature.path("properties").path("memberCount");
            assertThat(members.isMissingNode()
                            || members.asString().equals("<5")
                            || members.isInt() && members.asInt() >= 5)
                    .isTrue();
        });
    }

    private static String items(String collection) {
        return "/api/collections/" + collection + "/items";
    }
}
