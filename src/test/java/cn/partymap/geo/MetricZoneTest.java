package cn.partymap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class MetricZoneTest {

    @ParameterizedTest
    @CsvSource({
        "113.004, 4547, 114",
        "118.30, 4548, 117",
        "118.51, 4549, 120",
        "75, 4534, 75",
        "135, 4554, 135",
        "116.4, 4548, 117"
    })
    void followsTheLongitude(double lon, int srid, int meridian) {
        assertThat(MetricZone.at(lon)).isEqualTo(new MetricZone(srid));
        assertThat(MetricZone.at(lon).centralMeridianDegrees()).isEqualTo(meridian);
    }

    @Test
    void refusesALongitudeOutsideChina() {
        assertThatThrownBy(() -> MetricZone.at(2.35)).hasMessageContaining("no CGCS2000 3-degree zone");
    }

    /** The numbering of the zones is ours; that it names the register's zones is checked against the register. */
    @Test
    void isTheZoneThatTheRegisterHas() throws Exception {
        var zone = MetricZone.at(113.004);
        var toMetres =
                CRS.findMathTransform(CRS.decode("EPSG:4490", true), CRS.decode("EPSG:" + zone.srid(), true), true);

        var onMeridian = JTS.transform(new Coordinate(zone.centralMeridianDegrees(), 28.2), null, toMetres);

        assertThat(onMeridian.x).isCloseTo(500_000, within(0.001));
        assertThat(onMeridian.y).isCloseTo(3_120_600, within(1_000.0));
    }
}
