package cn.partymap.features;

import cn.partymap.geo.Bbox;
import cn.partymap.place.Label;
import cn.partymap.web.BadRequest;
import java.util.Map;

/** {@code bbox=west,south,east,north}, degrees, longitude first (OGC API - Features Part 1, 7.15.3); heights are ignored. */
final class BboxParameter implements QueryParameter<Bbox> {

    @Override
    public String name() {
        return "bbox";
    }

    @Override
    public Label description() {
        return new Label(
                "只要与此范围相交的地点：西,南,东,北（度，先经度后纬度）；西大于东表示跨 180° 经线",
                "Only places that intersect this box: west,south,east,north in degrees; west > east crosses the 180th meridian");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "minItems", 4, "maxItems", 6, "items", Map.of("type", "number"));
    }

    @Override
    public Bbox parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw refused(text);
        }
        try {
            int second = parts.length / 2;
            return new Bbox(number(parts[0]), number(parts[1]), number(parts[second]), number(parts[second + 1]));
        } catch (IllegalArgumentException e) {
            throw refused(text);
        }
    }

    private static double number(String text) {
        // parseDouble takes "1d", "0x1p3", "NaN" and "Infinity" for numbers too
        if (!text.strip().matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?")) {
            throw new IllegalArgumentException(text);
        }
        return Double.parseDouble(text.strip());
    }

    private BadRequest refused(String text) {
        return BadRequest.of(
                name(),
                text,
                "4 个（或带高程的 6 个）数：西,南,东,北，经度 -180 到 180，纬度 -90 到 90，南不大于北",
                "4 numbers (or 6 with heights): west,south,east,north, longitude -180 to 180, latitude -90 to 90, south <= north");
    }
}
