package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.place.PlaceKinds;
import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import java.util.LinkedHashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The first view: the same as the separate resources, in one answer. */
@MapTest
class LayersHttpTest {

    @Autowired
    Caller caller;

    @Autowired
    PlaceKinds kinds;

    private JsonNode layers;

    @BeforeEach
    void read() {
        layers = caller.get("/api/layers").ok().json();
    }

    @Test
    void holdsEveryKindInItsOrderWithItsCountAndItsFeatures() {
        assertThat(layers.path("collections").valueStream().map(c -> c.path("id").asString()))
                .containsExactlyElementsOf(kinds.all().stream().map(kind -> kind.collection()).toList());
        layers.path("collections").forEach(layer -> {
            var items = caller.get("/api/collections/" + layer.path("id").asString() + "/items?limit=10000").json();
            assertThat(layer.path("features").path("features")).isEqualTo(items.path("features"));
            assertThat(layer.path("count").asLong()).isEqualTo(items.path("numberMatched").asLong());
        });
    }

    @Test
    void theSampleIsAsLargeAsItShouldBe() {
        assertThat(count("communities")).isGreaterThanOrEqualTo(3);
        assertThat(count("branches")).isGreaterThanOrEqualTo(45);
        assertThat(count("enterprises")).isGreaterThanOrEqualTo(60);
        assertThat(count("stations")).isGreaterThanOrEqualTo(25);
        assertThat(count("posts")).isGreaterThanOrEqualTo(8);
    }

    @Test
    void theSchemaOfEachIsTheOneOfItsOwnPath() {
        layers.path("collections").forEach(layer ->
                assertThat(layer.path("schema")).isEqualTo(caller.get("/api/collections/" + layer.path("id").asString() + "/schema").ok().json()));
    }

    @Test
    void theLandmarksAreThoseOfTheirOwnPath() {
        assertThat(layers.path("landmarks")).isEqualTo(caller.get("/api/landmarks").ok().json());
    }

    @Test
    void everyOpeningTimeOfTheSampleHasWordsInBothLanguages() {
        var values = new LinkedHashSet<String>();
        layers.path("collections").forEach(layer -> values.addAll(layer.path("features").findValuesAsString("openingHours")));
        assertThat(values).hasSizeGreaterThan(8);
        assertThat(layers.path("hours").propertyNames()).containsExactlyInAnyOrderElementsOf(values);
        layers.path("hours").forEach(words -> {
            assertThat(words.path("zh").size()).isPositive().isEqualTo(words.path("en").size());
            words.forEach(lines -> lines.forEach(line -> {
                assertThat(line.size()).isEqualTo(2);
                line.forEach(text -> assertThat(text.asString()).isNotBlank());
            }));
        });
        assertThat(layers.path("hours").toString()).contains("周一至周五").contains("Mon–Fri");
    }

    @Test
    void tellsWhatIsKnownOfTheStreet() {
        var street = layers.path("street");
        assertThat(street.path("streetCode").asString()).isEqualTo("430102008000");
        assertThat(street.path("name").asString()).isEqualTo("五里牌街道");
        assertThat(street.path("metricCrs").asString()).isEqualTo("EPSG:4547");
        assertThat(street.path("timeZone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(street.path("sample").asBoolean()).isTrue();
        assertThat(street.path("publicBoundaries").path(0).asString()).isEqualTo("communities");
        assertThat(street.has("mapReviewNumber")).as("null is left out").isFalse();
        var outline = Shapes.read(street.path("outline"));
        var box = outline.getEnvelopeInternal();
        assertThat(street.path("bbox").valueStream().mapToDouble(JsonNode::asDouble).toArray()).containsExactly(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        assertThat(box.contains(street.path("center").path(0).asDouble(), street.path("center").path(1).asDouble())).isTrue();
    }

    @Test
    void everyPlaceWithAnAreaHasALabelPointInIt() {
        layers.path("collections").path(0).path("features").path("features").forEach(community -> {
            var area = Shapes.read(community.path("geometry"));
            var label = community.path("labelPoint");
            assertThat(area.getGeometryType()).isEqualTo("MultiPolygon");
            assertThat(area.contains(area.getFactory().createPoint(new org.locationtech.jts.geom.Coordinate(label.path(0).asDouble(), label.path(1).asDouble())))).isTrue();
        });
    }

    @Test
    void theStreetMayBeNamedAndAnotherIsNotFound() {
        assertThat(caller.get("/api/layers?street=430102008000").ok().json()).isEqualTo(layers);
        assertThat(caller.get("/api/layers?street=430102008001").is(404).json().path("detail").asString()).contains("430102008001");
        assertThat(caller.get("/api/layers?street=4301").is(400).json().path("detail").asString()).contains("12 位区划代码");
    }

    @Test
    void theBasemapIsTheStreetsOwnAndKeptForEver() {
        assertThat(layers.path("basemap").path("kind").asString()).isEqualTo("vector");
        var url = layers.path("basemap").path("url").asString();
        assertThat(url).matches("/basemap/[0-9a-f]{64}\\.geojson");

        var file = caller.get(url, "Accept-Encoding", "gzip").ok();

        assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(file.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(file.json().path("features").size()).isGreaterThanOrEqualTo(120);
        assertThat(caller.get(url, "If-None-Match", file.header("ETag")).is(304).header("Cache-Control")).contains("immutable");
    }

    @Test
    void aFileOfAnotherHashIsNotFound() {
        for (var path : new String[] {"/basemap/" + "0".repeat(64) + ".geojson", "/basemap/" + "A".repeat(64) + ".geojson", "/basemap/x.geojson", "/basemap/", "/basemap/%27.geojson"}) {
            assertThat(caller.get(path).status()).as(path).isEqualTo(404);
        }
    }

    private int count(String collection) {
        return layers.path("collections").valueStream().filter(c -> c.path("id").asString().equals(collection)).findFirst().orElseThrow().path("count").asInt();
    }
}
