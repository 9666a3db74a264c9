package cn.partymap.geo;

/**
 * The CGCS2000 3-degree Gauss-Kruger zone of a place: metres, without zone number in the easting. Its central meridian
 * is 3 * round(lon / 3); EPSG numbers the zones from 4534 (75 E) to 4554 (135 E).
 *
 * @param srid EPSG code, 4534 to 4554
 */
public record MetricZone(int srid) {

    private static final int FIRST_SRID = 4534;
    private static final int FIRST_MERIDIAN_DEGREES = 75;

    public MetricZone {
        if (srid < FIRST_SRID || srid > FIRST_SRID + 20) {
            throw new IllegalArgumentException("EPSG:%d is no CGCS2000 3-degree zone".formatted(srid));
        }
    }

    /** @param lonDegrees 73.5 to 136.5, the longitudes that China's zones cover */
    public static MetricZone at(double lonDegrees) {
        return new MetricZone(FIRST_SRID + (int) Math.round(lonDegrees / 3) - FIRST_MERIDIAN_DEGREES / 3);
    }

    public int centralMeridianDegrees() {
        return FIRST_MERIDIAN_DEGREES + 3 * (srid - FIRST_SRID);
    }
}
