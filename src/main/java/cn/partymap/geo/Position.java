package cn.partymap.geo;

/**
 * A point on the ground in CGCS2000 degrees (EPSG:4490), longitude first as in GeoJSON (RFC 7946, 3.1.1) although the
 * EPSG register puts latitude first.
 *
 * @param lonDegrees finite, -180 to 180
 * @param latDegrees finite, -90 to 90
 */
public record Position(double lonDegrees, double latDegrees) {

    public Position {
        requireWithin("longitude", lonDegrees, 180);
        requireWithin("latitude", latDegrees, 90);
    }

    private static void requireWithin(String name, double degrees, int limit) {
        if (!(Math.abs(degrees) <= limit)) { // the negation also refuses NaN
            throw new IllegalArgumentException(
                    "%s is %s, expected a finite number from -%d to %d".formatted(name, degrees, limit, limit));
        }
    }
}
