package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.place.PlaceKinds;
import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every box is answered as JTS answers it over all features. */
@MapTest
class BboxHttpTest {

    private static final int BOXES = 300;

    @Autowired
    Caller caller;

    @Autowired
    PlaceKinds kinds;

    private final Map<String, Map<String, Geometry>> places = new HashMap<>();

    @BeforeEach
    void readAll() {
        for (var kind : kinds) {
            var shapes = new HashMap<String, Geometry>();
            for (JsonNode feature : caller.get(items(kind.collection()) + "?limit=10000")
                    .ok()
                    .json()
                    .path("features")) {
                shapes.put(feature.path("id").asString(), Shapes.read(feature.path("geometry")));
            }
            places.put(kind.collection(), shapes);
        }
    }

    @Test
    void randomBoxesHoldExactlyWhatLiesInThem() {
        var random = new Random(20261123);
        for (int i = 0; i < BOXES; i++) {
            var collection = kinds.all().get(i % kinds.all().size()).collection();
            double width = 0.03 * random.nextDouble() * random.nextDouble();
            double height = 0.03 * random.nextDouble() * random.nextDouble();
            double west = 112.985 + 0.045 * random.nextDouble();
            double south = 28.185 + 0.03 * random.nextDouble();
            check(collection, west, south, west + width, south + height);
        }
    }

    @Test
    void aPlaceOnTheEdgeOrTheCornerOfABoxIsInIt() {
        places.forEach(
                (collection, shapes) -> shapes.entrySet().stream().limit(8).forEach(place -> {
                    var box = place.getValue().getEnvelopeInternal();
                    check(collection, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
                    check(collection, box.getMaxX(), box.getMaxY(), box.getMaxX() + 0.001, box.getMaxY() + 0.001);
                    check(collection, box.getMinX() - 0.001, box.getMinY() - 0.001, box.getMinX(), box.getMinY());
                    check(collection, box.getMaxX() + 1e-7, box.getMinY(), box.getMaxX() + 0.001, box.getMaxY());
                }));
    }

    @Test
    void aBoxWithoutWidthIsALineOrAPoint() {
        var shapes = places.get("stations");
        shapes.forEach((id, point) -> {
            var at = point.getCoordinate();
            assertThat(ask("stations", at.x, at.y, at.x, at.y)).contains(id);
            assertThat(ask("stations", at.x, at.y - 0.0001, at.x, at.y + 0.0001))
                    .contains(id);
        });
    }

    @Test
    void aBoxAcrossThe180thMeridianHoldsBothSides() {
        assertThat(ask("stations", 177, 65, -177, 70)).isEmpty();
        check("stations", 113.004, -90, -177, 90);
        check("stations", 120, -90, 113.004, 90);
        check("communities", 113.004, 0, -170, 70);
    }

    @Test
    void theWholeWorldHoldsAllAndThePolesHoldNothing() {
        places.forEach((collection, shapes) -> {
            assertThat(ask(collection, -180, -90, 180, 90)).containsExactlyInAnyOrderElementsOf(shapes.keySet());
            assertThat(ask(collection, -180, 60, 180, 90)).isEmpty();
            assertThat(ask(collection, -180, -90, 180, -60)).isEmpty();
        });
    }

    @Test
    void heightsAreIgnored() {
        assertThat(caller.get(items("stations") + "?bbox=113.000,28.190,-9999,113.008,28.199,9999")
                        .ok()
                        .ids())
                .isEqualTo(ask("stations", 113.000, 28.190, 113.008, 28.199));
    }

    @Test
    void numbersMayBeWrittenInEveryUsualForm() {
        assertThat(caller.get(items("stations") + "?bbox=%2B1.13e2,28.,1130E-1,%20.285e2")
                        .ok()
                        .ids())
                .isEqualTo(ask("stations", 113, 28, 113, 28.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1,2,3",
                "1,2,3,4,5",
                "1,2,3,4,5,6,7",
                "1,2,3,",
                ",,,",
                "a,b,c,d",
                "NaN,1,2,3",
                "1,2,NaN,3",
                "Infinity,1,2,3",
                "-Infinity,-1,2,3",
                "0x1p3,1,2,3",
                "1d,2,3,4",
                "1f,2,3,4",
                "1,5,2,4",
                "-181,1,2,3",
                "1,2,181,3",
                "1,-91,2,3",
                "1,2,3,91",
                "1e999,1,2,3",
                "1;2;3;4",
                "1 2 3 4",
                "1,2,3,4%00",
                "1,2,3,4'",
                "--1,2,3,4"
            })
    void whatIsNoBoxIsRefused(String box) {
        var problem = caller.get(items("stations") + "?bbox=" + box.replace(" ", "%20"))
                .is(400)
                .json();

        assertThat(problem.path("errors").path(0).path("pointer").asString()).isEqualTo("bbox");
        assertThat(problem.path("detail").asString()).contains("西,南,东,北");
    }

    private void check(String collection, double west, double south, double east, double north) {
        var expected = places.get(collection).entrySet().stream()
                .filter(place -> Shapes.meets(place.getValue(), west, south, east, north))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(ask(collection, west, south, east, north))
                .as("%s in %s %s %s %s", collection, west, south, east, north)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> ask(String collection, double west, double south, double east, double north) {
        var answer = caller.get(items(collection)
                        + String.format(Locale.ROOT, "?limit=10000&bbox=%s,%s,%s,%s", west, south, east, north))
                .ok();
        assertThat(answer.matched()).isEqualTo(answer.ids().size());
        return answer.ids();
    }

    private static String items(String collection) {
        return "/api/collections/" + collection + "/items";
    }
}
