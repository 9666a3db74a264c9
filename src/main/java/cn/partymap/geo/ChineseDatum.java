package cn.partymap.geo;

/**
 * The two shifted datums of Chinese map services. GCJ-02 (高德, 腾讯) is what the published public algorithm makes of a
 * WGS 84 position; BD-09 (百度) is a second shift on top. CGCS2000 and WGS 84 differ by centimetres and count as one here.
 *
 * <p>The algorithm shifts inside the rectangle lon 72.004 to 137.8347, lat 0.8293 to 55.8271 only. All in degrees.
 */
public final class ChineseDatum {

    /** Semi-major axis of the Krasovsky ellipsoid that the published offset uses, in metres. */
    private static final double KRASOVSKY_A = 6_378_245.0;

    /** Its first eccentricity squared. */
    private static final double KRASOVSKY_E2 = 0.00669342162296594323;

    private static final double BD_PI = Math.PI * 3000.0 / 180.0;

    /** A ten-thousandth of a metre; the inverse gets there in about four rounds. */
    private static final double CLOSE_ENOUGH_DEGREES = 1e-9;

    private static final int MOST_ROUNDS = 30;

    private ChineseDatum() {}

    /** Up to 700 m away in China, unchanged outside the algorithm's rectangle. */
    public static Position toGcj02(Position cgcs2000) {
        double lon = cgcs2000.lonDegrees();
        double lat = cgcs2000.latDegrees();
        if (!isShifted(lon, lat)) {
            return cgcs2000;
        }
        double latRadians = Math.toRadians(lat);
        double sin = Math.sin(latRadians);
        double magic = 1 - KRASOVSKY_E2 * sin * sin;
        double root = Math.sqrt(magic);
        double metresNorth = northShift(lon - 105, lat - 35);
        double metresEast = eastShift(lon - 105, lat - 35);
        double north = Math.toDegrees(metresNorth / (KRASOVSKY_A * (1 - KRASOVSKY_E2) / (magic * root)));
        double east = Math.toDegrees(metresEast / (KRASOVSKY_A / root * Math.cos(latRadians)));
        return new Position(lon + east, lat + north);
    }

    /** The position whose GCJ-02 form this is, found by iteration: the published algorithm has no inverse. */
    public static Position fromGcj02(Position gcj02) {
        var guess = gcj02;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var there = toGcj02(guess);
            double east = gcj02.lonDegrees() - there.lonDegrees();
            double north = gcj02.latDegrees() - there.latDegrees();
            guess = new Position(guess.lonDegrees() + east, guess.latDegrees() + north);
            if (Math.abs(east) < CLOSE_ENOUGH_DEGREES && Math.abs(north) < CLOSE_ENOUGH_DEGREES) {
                break;
            }
        }
        return guess;
    }

    public static Position toBd09(Position cgcs2000) {
        return gcj02ToBd09(toGcj02(cgcs2000));
    }

    /** By the published inverse of Baidu's shift, refined by iteration. */
    public static Position fromBd09(Position bd09) {
        var guess = new Position(bd09.lonDegrees() - 0.0065, bd09.latDegrees() - 0.006);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var there = gcj02ToBd09(guess);
            double east = bd09.lonDegrees() - there.lonDegrees();
            double north = bd09.latDegrees() - there.latDegrees();
            guess = new Position(guess.lonDegrees() + east, guess.latDegrees() + north);
            if (Math.abs(east) < CLOSE_ENOUGH_DEGREES && Math.abs(north) < CLOSE_ENOUGH_DEGREES) {
                break;
            }
        }
        return fromGcj02(guess);
    }

    private static Position gcj02ToBd09(Position gcj02) {
        double x = gcj02.lonDegrees();
        double y = gcj02.latDegrees();
        double radius = Math.sqrt(x * x + y * y) + 0.00002 * Math.sin(y * BD_PI);
        double angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BD_PI);
        return new Position(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
    }

    private static boolean isShifted(double lon, double lat) {
        return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
    }

    private static double northShift(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x)
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
    }

    private static double eastShift(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x)
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }

    private static double waves(double x) {
        return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
    }
}
