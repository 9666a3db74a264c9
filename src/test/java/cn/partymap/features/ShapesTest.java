package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The second opinion has one: it finds each fault that it is there to find. */
class ShapesTest {

    @Test
    void aSoundFeatureHasNoFaults() {
        assertThat(Shapes.faults(feature("{\"type\": \"Point\", \"coordinates\": [113, 28]}")))
                .isEmpty();
        assertThat(
                        Shapes.faults(
                                feature(
                                        "{\"type\": \"Polygon\", \"coordinates\": [[[0,0],[4,0],[4,4],[0,4],[0,0]], [[1,1],[1,2],[2,2],[2,1],[1,1]]]}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not closed | {'type': 'Polygon', 'coordinates': [[[0,0],[4,0],[4,4],[0,4]]]}",
                "right-hand | {'type': 'Polygon', 'coordinates': [[[0,0],[0,4],[4,4],[4,0],[0,0]]]}",
                "right-hand | {'type': 'Polygon', 'coordinates': [[[0,0],[4,0],[4,4],[0,4],[0,0]], [[1,1],[2,1],[2,2],[1,2],[1,1]]]}",
                "crosses | {'type': 'Polygon', 'coordinates': [[[0,0],[5,0],[5,5],[2,-1],[0,5],[0,0]]]}",
                "longitude | {'type': 'Point', 'coordinates': [181, 28]}",
                "longitude | {'type': 'Point', 'coordinates': [28, 113]}",
                "longitude | {'type': 'Point', 'coordinates': [113, 28, 5]}",
                "longitude | {'type': 'Point', 'coordinates': ['NaN', 28]}",
                "crs | {'type': 'Point', 'coordinates': [113, 28], 'crs': {}}",
            })
    void eachFaultIsTold(String fault, String geometry) {
        assertThat(Shapes.faults(feature(geometry.replace('\'', '"')))).anyMatch(told -> told.contains(fault));
    }

    @Test
    void aBoxMeetsWhatItTouches() {
        var point = Shapes.read(json("{\"type\": \"Point\", \"coordinates\": [113, 28]}"));
        assertThat(Shapes.meets(point, 113, 28, 114, 29)).isTrue();
        assertThat(Shapes.meets(point, 113.0000001, 28, 114, 29)).isFalse();
        assertThat(Shapes.meets(point, 112, 27, -170, 29)).isTrue();
        assertThat(Shapes.meets(point, 177, 27, -170, 29)).isFalse();
    }

    private static JsonNode feature(String geometry) {
        return json("{\"type\": \"Feature\", \"id\": \"X\", \"properties\": {}, \"geometry\": " + geometry + "}");
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
