package cn.partymap.geo;

import java.util.List;

/**
 * A box in CGCS2000 degrees (EPSG:4490), longitude first. {@code west > east} means that the box crosses the 180th
 * meridian, as OGC API - Features Part 1 (7.15.3) and RFC 7946 (5.2) have it.
 */
public record Bbox(double west, double south, double east, double north) {

    public Bbox {
        new Position(west, south);
        new Position(east, north);
        if (south > north) {
            throw new IllegalArgumentException("south %s is above north %s".formatted(south, north));
        }
    }

    /** The box as one or, when it crosses the 180th meridian, two boxes that do not. */
    public List<Bbox> withoutAntimeridian() {
        return west <= east
                ? List.of(this)
                : List.of(new Bbox(west, south, 180, north), new Bbox(-180, south, east, north));
    }
}
