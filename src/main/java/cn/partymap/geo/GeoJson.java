package cn.partymap.geo;

import java.util.ArrayList;
import java.util.List;
import net.postgis.jdbc.geometry.Geometry;
import net.postgis.jdbc.geometry.LinearRing;
import net.postgis.jdbc.geometry.MultiPolygon;
import net.postgis.jdbc.geometry.Point;
import net.postgis.jdbc.geometry.Polygon;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * GeoJSON geometries (RFC 7946), positions as longitude, latitude: written from what PostGIS JDBC reads, read into JTS in
 * EPSG:4490. Only Point, Polygon and MultiPolygon: what places are.
 */
public final class GeoJson {

    /** CGCS2000, the datum of everything that is stored. */
    public static final int SRID = 4490;

    /** Seven decimals of a degree are a centimetre: what is stored and what is sent. */
    private static final double SCALE = 1e7;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

    private GeoJson() {}

    public static double rounded(double degrees) {
        return Math.round(degrees * SCALE) / SCALE;
    }

    /** A JTS point in EPSG:4490. */
    public static org.locationtech.jts.geom.Point point(Position position) {
        return FACTORY.createPoint(new Coordinate(rounded(position.lonDegrees()), rounded(position.latDegrees())));
    }

    public static void writePoint(JsonGenerator out, double lon, double lat) {
        out.writeStartObject();
        out.writeStringProperty("type", "Point");
        out.writeName("coordinates");
        writePosition(out, lon, lat);
        out.writeEndObject();
    }

    public static void writePosition(JsonGenerator out, double lon, double lat) {
        out.writeStartArray();
        out.writeNumber(rounded(lon));
        out.writeNumber(rounded(lat));
        out.writeEndArray();
    }

    /** @throws IllegalArgumentException for a geometry that no place has */
    public static void write(JsonGenerator out, Geometry geometry) {
        if (geometry instanceof Point point) {
            writePoint(out, point.getX(), point.getY());
        } else if (geometry instanceof MultiPolygon areas) {
            out.writeStartObject();
            out.writeStringProperty("type", "MultiPolygon");
            out.writeName("coordinates");
            out.writeStartArray();
            for (Polygon area : areas.getPolygons()) {
                writeRings(out, area);
            }
            out.writeEndArray();
            out.writeEndObject();
        } else {
            throw new IllegalArgumentException("No place has a geometry of type " + geometry.getTypeString());
        }
    }

    private static void writeRings(JsonGenerator out, Polygon area) {
        out.writeStartArray();
        for (int i = 0; i < area.numRings(); i++) {
            LinearRing ring = area.getRing(i);
            // RFC 7946, 3.1.6: the outer ring counter-clockwise, holes clockwise.
            boolean forward = isCounterClockwise(ring) == (i == 0);
            out.writeStartArray();
            for (int k = 0; k < ring.numPoints(); k++) {
                Point point = ring.getPoint(forward ? k : ring.numPoints() - 1 - k);
                writePosition(out, point.getX(), point.getY());
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static boolean isCounterClockwise(LinearRing ring) {
        double twiceArea = 0;
        for (int i = 1; i < ring.numPoints(); i++) {
            Point a = ring.getPoint(i - 1);
            Point b = ring.getPoint(i);
            twiceArea += a.getX() * b.getY() - b.getX() * a.getY();
        }
        return twiceArea > 0;
    }

    /** @throws IllegalArgumentException when the node is no sound geometry of a kind that places have, with the reason */
    public static org.locationtech.jts.geom.Geometry read(JsonNode node) {
        var coordinates = node.path("coordinates");
        var geometry =
                switch (node.path("type").asString("")) {
                    case "Point" -> FACTORY.createPoint(coordinate(coordinates));
                    case "Polygon" ->
                        FACTORY.createMultiPolygon(new org.locationtech.jts.geom.Polygon[] {polygon(coordinates)});
                    case "MultiPolygon" ->
                        FACTORY.createMultiPolygon(coordinates
                                .valueStream()
                                .map(GeoJson::polygon)
                                .toArray(org.locationtech.jts.geom.Polygon[]::new));
                    default ->
                        throw new IllegalArgumentException(
                                "geometry type is '%s', expected Point, Polygon or MultiPolygon"
                                        .formatted(node.path("type").asString("")));
                };
        if (geometry.isEmpty() || !geometry.isValid()) {
            throw new IllegalArgumentException("geometry is empty or not valid (it crosses itself or is not closed)");
        }
        return geometry;
    }

    private static org.locationtech.jts.geom.Polygon polygon(JsonNode rings) {
        List<org.locationtech.jts.geom.LinearRing> all = new ArrayList<>();
        rings.valueStream()
                .forEach(ring -> all.add(FACTORY.createLinearRing(
                        ring.valueStream().map(GeoJson::coordinate).toArray(Coordinate[]::new))));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a polygon has no ring");
        }
        return FACTORY.createPolygon(
                all.get(0), all.subList(1, all.size()).toArray(org.locationtech.jts.geom.LinearRing[]::new));
    }

    private static Coordinate coordinate(JsonNode node) {
        if (!node.isArray()
                || node.size() < 2
                || !node.get(0).isNumber()
                || !node.get(1).isNumber()) {
            throw new IllegalArgumentException(
                    "position is %s, expected [longitude, latitude] as numbers".formatted(node));
        }
        var position = new Position(node.get(0).asDouble(), node.get(1).asDouble());
        return new Coordinate(rounded(position.lonDegrees()), rounded(position.latDegrees()));
    }
}
