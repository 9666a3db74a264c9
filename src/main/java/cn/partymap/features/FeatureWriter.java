package cn.partymap.features;

import cn.partymap.geo.GeoJson;
import cn.partymap.place.PlaceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import net.postgis.jdbc.PGgeometry;
import net.postgis.jdbc.geometry.Point;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** Writes the public GeoJSON of a row, property by property as declared; what has no value is left out. */
@Component
class FeatureWriter {

    private final PublicValues values;

    FeatureWriter(PublicValues values) {
        this.values = values;
    }

    /** @param links written when there are any */
    void write(JsonGenerator out, PlaceKind kind, ResultSet row, List<Links.Link> links) throws SQLException {
        out.writeStartObject();
        out.writeStringProperty("type", "Feature");
        out.writeStringProperty("id", row.getString("id"));
        writeGeometry(out, kind, row);
        out.writeName("properties");
        out.writeStartObject();
        for (var property : kind.schema().publicProperties()) {
            var value = values.read(row, property);
            if (value != null) {
                out.writeName(property.name());
                writeValue(out, value);
            }
        }
        out.writeEndObject();
        writeLinks(out, links);
        out.writeEndObject();
    }

    private static void writeGeometry(JsonGenerator out, PlaceKind kind, ResultSet row) throws SQLException {
        double lon = row.getDouble("lon");
        double lat = row.getDouble("lat");
        var area = kind.isArea() ? ((PGgeometry) row.getObject("geom")).getGeometry() : null;
        if (area != null && !(area instanceof Point)) {
            out.writeName("labelPoint");
            GeoJson.writePosition(out, lon, lat);
        }
        out.writeName("geometry");
        if (area == null) {
            GeoJson.writePoint(out, lon, lat);
        } else {
            GeoJson.write(out, area);
        }
    }

    private static void writeValue(JsonGenerator out, Object value) {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object item : list) {
                writeValue(out, item);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((name, item) -> {
                out.writeName((String) name);
                writeValue(out, item);
            });
            out.writeEndObject();
        } else {
            throw new IllegalArgumentException("No JSON for " + value.getClass());
        }
    }

    static void writeLinks(JsonGenerator out, List<Links.Link> links) {
        if (links.isEmpty()) {
            return;
        }
        out.writeName("links");
        out.writeStartArray();
        for (var link : links) {
            out.writeStartObject();
            link.asMap().forEach(out::writeStringProperty);
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
