package cn.partymap.exchange;

import cn.partymap.geo.MetricZone;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The street as {@code street.geojson} has it: the outline and what is said of it. */
record StreetFeature(JsonNode properties, @Nullable Geometry outline) {

    static final StreetFeature NONE = new StreetFeature(MissingNode.getInstance(), null);

    /** @throws IllegalArgumentException naming what is missing */
    static StreetFeature of(StreetFolder.Feature feature) {
        var street = new StreetFeature(feature.properties(), feature.geometry());
        for (var needed :
                List.of("streetCode", "codeAuthority", "codeEdition", "name", "title", "timeZone", "idPrefix")) {
            if (street.text(needed) == null) {
                throw new IllegalArgumentException("缺少 properties.%s".formatted(needed));
            }
        }
        if (!street.code().matches("[0-9]{12}")) {
            throw new IllegalArgumentException("streetCode “%s”应为 12 位区划代码".formatted(street.code()));
        }
        ZoneId.of(street.timeZone());
        return street;
    }

    String code() {
        return required("streetCode");
    }

    String name() {
        return required("name");
    }

    String timeZone() {
        return required("timeZone");
    }

    /** The CGCS2000 zone follows from the longitude of the outline's centre. */
    int metricSrid() {
        if (outline == null) {
            throw new IllegalStateException("A street without an outline has no zone");
        }
        return MetricZone.at(outline.getEnvelopeInternal().centre().getX()).srid();
    }

    List<String> publicBoundaries() {
        return properties
                .path("publicBoundaries")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    boolean isSample() {
        return properties.path("sample").asBoolean(false);
    }

    String required(String name) {
        var text = text(name);
        if (text == null) {
            throw new IllegalArgumentException("缺少 properties.%s".formatted(name));
        }
        return text;
    }

    @Nullable
    String text(String name) {
        var node = properties.path(name);
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }
}
