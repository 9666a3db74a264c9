package cn.partymap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 180.0001, -181})
    void refusesALongitudeThatIsNoneAndNamesIt(double lon) {
        assertThatThrownBy(() -> new Position(lon, 28)).hasMessageContaining("longitude is " + lon);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 90.1, -113})
    void refusesALatitudeThatIsNoneAndNamesIt(double lat) {
        assertThatThrownBy(() -> new Position(113, lat)).hasMessageContaining("latitude is " + lat);
    }

    @Test
    void aBoxAcrossThe180thMeridianIsTwoBoxes() {
        assertThat(new Bbox(177, -10, -177, 10).withoutAntimeridian())
                .containsExactly(new Bbox(177, -10, 180, 10), new Bbox(-180, -10, -177, 10));
    }

    @Test
    void aBoxUpsideDownIsRefused() {
        assertThatThrownBy(() -> new Bbox(113, 29, 114, 28)).hasMessageContaining("south 29.0 is above north 28.0");
    }
}
