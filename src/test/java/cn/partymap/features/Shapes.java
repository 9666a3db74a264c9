package cn.partymap.features;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** GeoJSON read with JTS and nothing of ours: the second opinion of the tests. Degrees, longitude first. */
final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    static Geometry read(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString()) {
            case "Point" -> FACTORY.createPoint(position(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        coordinates.valueStream().map(Shapes::polygon).toArray(Polygon[]::new));
            default -> throw new AssertionError("No feature has such a geometry: " + geometry);
        };
    }

    /** West, south, east, north of all these features. */
    static double[] box(JsonNode features) {
        var box = new Envelope();
        features.forEach(
                feature -> box.expandToInclude(read(feature.path("geometry")).getEnvelopeInternal()));
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }

    /** A box whose west is above its east crosses the 180th meridian. */
    static boolean meets(Geometry geometry, double west, double south, double east, double north) {
        if (west > east) {
            return meets(geometry, west, south, 180, north) || meets(geometry, -180, south, east, north);
        }
        return geometry.intersects(FACTORY.toGeometry(new Envelope(west, east, south, north)));
    }

    /** What RFC 7946 does not allow in this feature; empty when it is sound. */
    static List<String> faults(JsonNode feature) {
        var faults = new ArrayList<String>();
        if (feature.has("crs") || feature.path("geometry").has("crs")) {
            faults.add("a crs member");
        }
        if (!feature.path("type").asString().equals("Feature")
                || !feature.path("properties").isObject()
                || !feature.path("id").isString()) {
            faults.add("no Feature with id and properties");
        }
        var geometry = feature.path("geometry");
        var polygons =
                switch (geometry.path("type").asString()) {
                    case "MultiPolygon" ->
                        geometry.path("coordinates").valueStream().toList();
                    case "Polygon" -> List.of(geometry.path("coordinates"));
                    default -> List.<JsonNode>of();
                };
        polygons.forEach(rings -> ringFaults(rings, faults));
        positionFaults(geometry.path("coordinates"), faults);
        if (faults.isEmpty() && !read(geometry).isValid()) {
            faults.add("a shape that crosses itself");
        }
        return faults;
    }

    private static void ringFaults(JsonNode rings, List<String> faults) {
        for (int i = 0; i < rings.size(); i++) {
            var ring = rings.get(i).valueStream().map(Shapes::position).toList();
            if (ring.size() < 4 || !ring.get(0).equals(ring.get(ring.size() - 1))) {
                faults.add("a ring that is not closed");
            }
            double twiceArea = 0;
            for (int k = 1; k < ring.size(); k++) {
                twiceArea += ring.get(k - 1).x * ring.get(k).y - ring.get(k).x * ring.get(k - 1).y;
            }
            if (twiceArea > 0 != (i == 0)) {
                faults.add("a ring against the right-hand rule");
            }
        }
    }

    private static void positionFaults(JsonNode coordinates, List<String> faults) {
        if (coordinates.path(0).isArray()) {
            coordinates.forEach(part -> positionFaults(part, faults));
        } else if (coordinates.size() != 2
                || !(Math.abs(coordinates.path(0).asDouble(999)) <= 180)
                || !(Math.abs(coordinates.path(1).asDouble(999)) <= 90)) {
            faults.add("a position that is no longitude and latitude: " + coordinates);
        }
    }

    private static Polygon polygon(JsonNode rings) {
        var all = rings.valueStream()
                .map(ring -> FACTORY.createLinearRing(
                        ring.valueStream().map(Shapes::position).toArray(Coordinate[]::new)))
                .toArray(LinearRing[]::new);
        return FACTORY.createPolygon(all[0], java.util.Arrays.copyOfRange(all, 1, all.length));
    }

    private static Coordinate position(JsonNode position) {
        return new Coordinate(position.path(0).asDouble(), position.path(1).asDouble());
    }
}
