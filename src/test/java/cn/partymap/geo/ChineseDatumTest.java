package cn.partymap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChineseDatumTest {

    /** Published pairs: the station as AMap has it, and what that is in WGS 84. */
    private static final Position STATION_GCJ02 = new Position(113.013801, 28.193834);

    private static final Position STATION_WGS84 = new Position(113.008129, 28.197161);

    private static final double METRE = 1 / 111_000.0;

    @Test
    void bringsThePublishedPositionOfTheStationToWithinAMetre() {
        assertClose(ChineseDatum.fromGcj02(STATION_GCJ02), STATION_WGS84, METRE);
        assertClose(ChineseDatum.toGcj02(STATION_WGS84), STATION_GCJ02, METRE);
    }

    @Test
    void shiftsTheStationByAlmostSevenHundredMetres() {
        var shifted = ChineseDatum.toGcj02(STATION_WGS84);

        assertThat(shifted.lonDegrees() - STATION_WGS84.lonDegrees()).isCloseTo(0.0057, within(0.0001));
        assertThat(shifted.latDegrees() - STATION_WGS84.latDegrees()).isCloseTo(-0.0033, within(0.0001));
    }

    @Test
    void comesBackToTheCentimetreFromBothDatums() {
        var random = new Random(20261123);
        for (int i = 0; i < 5_000; i++) {
            var position = new Position(75 + random.nextDouble() * 58, 5 + random.nextDouble() * 48);
            assertClose(ChineseDatum.fromGcj02(ChineseDatum.toGcj02(position)), position, METRE / 100);
            assertClose(ChineseDatum.fromBd09(ChineseDatum.toBd09(position)), position, METRE / 100);
        }
    }

    @Test
    void leavesAPositionOutsideTheRectangleAsItIs() {
        var paris = new Position(2.3522, 48.8566);

        assertThat(ChineseDatum.toGcj02(paris)).isEqualTo(paris);
        assertThat(ChineseDatum.fromGcj02(paris)).isEqualTo(paris);
    }

    private static void assertClose(Position actual, Position expected, double degrees) {
        assertThat(actual.lonDegrees()).isCloseTo(expected.lonDegrees(), within(degrees));
        assertThat(actual.latDegrees()).isCloseTo(expected.latDegrees(), within(degrees));
    }
}
