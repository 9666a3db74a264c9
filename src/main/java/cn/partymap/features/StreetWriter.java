package cn.partymap.features;

import cn.partymap.geo.GeoJson;
import cn.partymap.place.Label;
import cn.partymap.place.Street;
import cn.partymap.sql.SqlFile;
import cn.partymap.web.BasemapSettings;
import java.util.Locale;
import java.util.Optional;
import net.postgis.jdbc.geometry.Geometry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** Writes what the page needs to know of a street and of the basemap below it. */
@Component
class StreetWriter {

    private static final SqlFile BASEMAP = SqlFile.of(StreetWriter.class, "basemap");

    private static final Label OWN_DRAWING = new Label("街道自绘示意图", "the street’s own illustrative drawing");

    private final JdbcClient jdbc;
    private final BasemapSettings settings;

    StreetWriter(JdbcClient jdbc, BasemapSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The same on every node and after every start with the same settings (an enum's own hash is not). */
    String settingsKey() {
        return Integer.toHexString(settings.toString().hashCode());
    }

    void writeStreet(JsonGenerator out, Street street) {
        out.writeName("street");
        out.writeStartObject();
        out.writeStringProperty("streetCode", street.streetCode());
        out.writeStringProperty("name", street.name());
        text(out, "nameEn", street.nameEn());
        out.writeStringProperty("title", street.title());
        text(out, "titleEn", street.titleEn());
        out.writeStringProperty("codeAuthority", street.codeAuthority());
        out.writeStringProperty("codeEdition", street.codeEdition());
        out.writeStringProperty("timeZone", street.timeZone());
        out.writeStringProperty("metricCrs", "EPSG:" + street.metricSrid());
        text(out, "mapReviewNumber", street.mapReviewNumber());
        text(out, "phone", street.phone());
        out.writeBooleanProperty("sample", street.sample());
        out.writeName("publicBoundaries");
        out.writeStartArray();
        street.publicBoundaries().forEach(out::writeString);
        out.writeEndArray();
        out.writeName("outline");
        GeoJson.write(out, street.outline());
        writeBox(out, street.outline());
        out.writeEndObject();
    }

    private static void writeBox(JsonGenerator out, Geometry outline) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < outline.numPoints(); i++) {
            var point = outline.getPoint(i);
            box[0] = Math.min(box[0], point.getX());
            box[1] = Math.min(box[1], point.getY());
            box[2] = Math.max(box[2], point.getX());
            box[3] = Math.max(box[3], point.getY());
        }
        out.writeName("bbox");
        out.writeStartArray();
        for (double edge : box) {
            out.writeNumber(GeoJson.rounded(edge));
        }
        out.writeEndArray();
        out.writeName("center");
        GeoJson.writePosition(out, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
    }

    void writeBasemap(JsonGenerator out, Street street) {
        var own = ownBasemap(street);
        out.writeName("basemap");
        out.writeStartObject();
        if (settings.url() == null) {
            out.writeStringProperty("kind", "vector");
            own.ifPresent(url -> out.writeStringProperty("url", url));
            out.writeStringProperty("attribution", OWN_DRAWING.zh());
            out.writeStringProperty("attributionEn", OWN_DRAWING.en());
            text(out, "reviewNumber", street.mapReviewNumber());
        } else {
            out.writeStringProperty("kind", settings.kind().name().toLowerCase(Locale.ROOT));
            out.writeStringProperty("url", settings.url());
            out.writeStringProperty("subdomains", settings.subdomains());
            out.writeStringProperty("datum", settings.datum().name().toLowerCase(Locale.ROOT));
            out.writeNumberProperty("maxZoom", settings.maxZoom());
            text(out, "attribution", settings.attribution());
            text(out, "reviewNumber", settings.reviewNumber());
            own.ifPresent(url -> out.writeStringProperty("fallback", url));
        }
        out.writeEndObject();
    }

    private Optional<String> ownBasemap(Street street) {
        return jdbc.sql(BASEMAP.text())
                .param("street", street.streetCode())
                .param("name", "basemap.geojson")
                .query(String.class)
                .optional()
                .map(sha256 -> "/basemap/" + sha256 + ".geojson");
    }

    private static void text(JsonGenerator out, String name, @Nullable String value) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
    }
}
