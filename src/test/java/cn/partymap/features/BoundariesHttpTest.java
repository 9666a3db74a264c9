package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTestOfTinyStreet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whether a street shows the areas of its communities is its own setting; where it does not, the area is nowhere. */
@MapTestOfTinyStreet
class BoundariesHttpTest {

    private static final String ITEMS = "/api/collections/communities/items";
    private static final String ITEM = ITEMS + "/TST-C-001";
    private static final List<String> SHOWN_IN = List.of(ITEMS, ITEM, "/api/collections/communities", "/api/collections", "/api/layers",
            ITEMS + "?f=html", ITEM + "?f=html", "/api/collections/communities?f=html");

    @Autowired
    Caller caller;

    @Autowired
    JdbcClient jdbc;

    private JsonNode area;
    private Map<String, String> tags;

    @BeforeEach
    void publicBefore() {
        boundaries("{communities}");
        area = caller.get(ITEM).ok().json();
        tags = tags();
    }

    @AfterEach
    void asTheStreetHasThem() {
        boundaries("{}");
    }

    @Test
    void aPublicAreaIsAnAreaWithItsLabelPoint() {
        assertThat(area.path("geometry").path("type").asString()).isEqualTo("MultiPolygon");
        assertThat(Shapes.read(area.path("geometry")).covers(Shapes.read(label(area)))).isTrue();
    }

    @Test
    void switchedOffEveryRepresentationChangesItsTag() {
        boundaries("{}");
        tags().forEach((path, tag) -> {
            assertThat(tag).as(path).isNotEqualTo(tags.get(path));
            assertThat(caller.get(path, "If-None-Match", tags.get(path)).status()).as(path).isEqualTo(200);
        });
    }

    @Test
    void switchedOffTheGeometryIsTheLabelPoint() {
        boundaries("{}");
        var layers = caller.get("/api/layers").ok().json();
        var inLayers = layers.path("collections").path(0).path("features").path("features").path(0);
        for (var place : List.of(caller.get(ITEM).ok().json(), caller.get(ITEMS).ok().json().path("features").path(0), inLayers)) {
            assertThat(place.path("id").asString()).isEqualTo("TST-C-001");
            assertThat(place.path("geometry").path("type").asString()).isEqualTo("Point");
            assertThat(place.path("geometry").path("coordinates")).isEqualTo(area.path("labelPoint"));
            assertThat(place.has("labelPoint")).isFalse();
        }
        assertThat(layers.path("street").path("publicBoundaries").size()).isZero();
    }

    @Test
    void switchedOffTheAreaIsInNoAnswer() {
        var corners = area.path("geometry").path("coordinates").path(0).path(0).valueStream()
                .map(corner -> corner.path(0).asString() + "," + corner.path(1).asString())
                .distinct()
                .toList();
        assertThat(corners).hasSizeGreaterThanOrEqualTo(4);
        assertThat(corners).as("while it is public").allMatch(corner -> caller.get(ITEM).text().contains(corner));
        boundaries("{}");
        for (var path : SHOWN_IN) {
            var shown = path.equals("/api/layers") ? caller.get(path).ok().json().path("collections").toString() : caller.get(path).ok().text();
            assertThat(corners).as(path).noneMatch(shown::contains);
        }
    }

    @Test
    void switchedOffTheAreaCannotBeAskedForByABox() {
        var corner = area.path("geometry").path("coordinates").path(0).path(0).path(0);
        var box = corner.path(0).asString() + "," + corner.path(1).asString() + "," + corner.path(0).asString() + "," + corner.path(1).asString();
        var label = area.path("labelPoint");
        var atLabel = label.path(0).asString() + "," + label.path(1).asString() + "," + label.path(0).asString() + "," + label.path(1).asString();
        assertThat(caller.get(ITEMS + "?bbox=" + box).ok().ids()).contains("TST-C-001");
        assertThat(caller.get(ITEMS + "?bbox=" + atLabel).ok().ids()).contains("TST-C-001");

        boundaries("{}");

        assertThat(caller.get(ITEMS + "?bbox=" + box).ok().ids()).doesNotContain("TST-C-001");
        assertThat(caller.get(ITEMS + "?bbox=" + atLabel).ok().ids()).contains("TST-C-001");
    }

    @Test
    void theExtentIsThatOfWhatIsShown() {
        for (var setting : List.of("{}", "{communities}")) {
            boundaries(setting);
            var extent = caller.get("/api/collections/communities").ok().json().path("extent").path("spatial").path("bbox").path(0);
            var features = caller.get(ITEMS).ok().json().path("features");
            assertThat(extent.valueStream().mapToDouble(JsonNode::asDouble).toArray()).containsExactly(Shapes.box(features));
        }
    }

    private void boundaries(String collections) {
        jdbc.sql("update street set public_boundaries = :collections::text[]").param("collections", collections).update();
    }

    private Map<String, String> tags() {
        var all = new LinkedHashMap<String, String>();
        SHOWN_IN.forEach(path -> all.put(path, caller.get(path).ok().header("ETag")));
        return all;
    }

    private static JsonNode label(JsonNode feature) {
        return feature.deepCopy().asObject().objectNode().put("type", "Point").set("coordinates", feature.path("labelPoint"));
    }
}
