package cn.partymap.features;

import cn.partymap.place.Coded;
import cn.partymap.place.Display;
import cn.partymap.place.Group;
import cn.partymap.place.Mask;
import cn.partymap.place.PlaceKind;
import cn.partymap.place.PropertyType;
import cn.partymap.place.Role;
import cn.partymap.place.SchemaProperty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema of a kind's public representation, with labels in both languages and what a page needs to build panel,
 * filters and forms without knowing any property by name. Staff properties are not in it.
 */
final class SchemaDocument {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private SchemaDocument() {}

    static Map<String, Object> of(PlaceKind kind, String id) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DIALECT);
        schema.put("$id", id);
        schema.put("type", "object");
        schema.put("title", kind.label().zh());
        schema.put("x-title-en", kind.label().en());
        schema.put("description", kind.description().zh());
        schema.put("x-description-en", kind.description().en());
        schema.put("x-icon", kind.declared().icon());
        schema.put("x-fresh-months", kind.declared().freshMonths());
        schema.put(
                "x-groups",
                Arrays.stream(Group.values())
                        .filter(group -> group != Group.STAFF)
                        .map(SchemaDocument::group)
                        .toList());
        var properties = new LinkedHashMap<String, Object>();
        properties.put("geometry", geometry(kind));
        properties.put(
                "id",
                Map.of(
                        "type",
                        "string",
                        "title",
                        "编码",
                        "x-title-en",
                        "Id",
                        "x-ogc-role",
                        "id",
                        "x-visibility",
                        "public",
                        "x-editable",
                        false,
                        "x-display",
                        "hidden"));
        for (var property : kind.schema().publicProperties()) {
            properties.put(property.name(), property(property));
        }
        schema.put("properties", properties);
        schema.put(
                "required",
                kind.schema().publicProperties().stream()
                        .filter(p -> p.declared().required())
                        .map(SchemaProperty::name)
                        .toList());
        return schema;
    }

    private static Map<String, Object> group(Group group) {
        return Map.of(
                "id",
                group.code(),
                "title",
                group.label().zh(),
                "x-title-en",
                group.label().en());
    }

    private static Map<String, Object> geometry(PlaceKind kind) {
        var geometry = new LinkedHashMap<String, Object>();
        geometry.put("format", kind.isArea() ? "geometry-any" : "geometry-point");
        geometry.put("title", "位置");
        geometry.put("x-title-en", "Geometry");
        geometry.put("x-ogc-role", "primary-geometry");
        geometry.put("x-visibility", "public");
        geometry.put("x-editable", true);
        geometry.put("x-display", "hidden");
        return geometry;
    }

    static Map<String, Object> property(SchemaProperty property) {
        var declared = property.declared();
        var schema = new LinkedHashMap<>(type(property));
        schema.put("title", declared.zh());
        schema.put("x-title-en", declared.en());
        schema.put("x-group", declared.group().code());
        schema.put("x-visibility", declared.visibility().code());
        schema.put("x-editable", declared.editable());
        schema.put(
                "x-display",
                declared.display() == Display.TEXT ? "text" : declared.display().code());
        if (declared.role() != Role.NONE) {
            schema.put("x-role", declared.role().code());
        }
        if (!declared.unit().isEmpty()) {
            schema.put("x-unit", declared.unit());
        }
        if (!declared.references().isEmpty()) {
            schema.put("x-reference", declared.references());
        }
        if (!declared.reverseZh().isEmpty()) {
            schema.put("x-reverse", Map.of("title", declared.reverseZh(), "x-title-en", declared.reverseEn()));
        }
        if (declared.filter()) {
            schema.put("x-filter", true);
        }
        return schema;
    }

    private static Map<String, Object> type(SchemaProperty property) {
        return switch (property.type()) {
            case TEXT -> text(property);
            case INTEGER -> number(property, "integer");
            case DECIMAL -> number(property, "number");
            case DATE -> Map.of("type", "string", "format", "date");
            case INSTANT -> Map.of("type", "string", "format", "date-time");
            case TEXTS -> Map.of("type", "array", "items", text(property));
            case HONOURS -> Map.of("type", "array", "items", honour(property));
            case CAPTURE, VERIFICATION -> Map.of("type", "object", "additionalProperties", Map.of("type", "string"));
        };
    }

    private static Map<String, Object> text(SchemaProperty property) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        if (!property.values().isEmpty()) {
            schema.put("oneOf", values(property.values()));
        } else if (property.declared().display() == Display.URL) {
            schema.put("format", "uri");
        } else if (property.type() == PropertyType.TEXT && property.declared().editable()) {
            schema.put("maxLength", property.declared().maxLength());
        }
        return schema;
    }

    private static Map<String, Object> number(SchemaProperty property, String type) {
        var schema = new LinkedHashMap<String, Object>();
        if (property.declared().mask() == Mask.SMALL_COUNT) {
            schema.put(
                    "oneOf",
                    List.of(
                            Map.of("type", type, "minimum", 5),
                            Map.of("type", "string", "const", Mask.FEWER_THAN_FIVE)));
            return schema;
        }
        schema.put("type", type);
        if (Double.isFinite(property.declared().min())) {
            schema.put("minimum", (long) property.declared().min());
        }
        return schema;
    }

    private static Map<String, Object> honour(SchemaProperty property) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("title", Map.of("type", "string", "title", "名称", "x-title-en", "Title"));
        parts.put(
                "level",
                Map.of("type", "string", "title", "级别", "x-title-en", "Level", "oneOf", values(property.values())));
        parts.put("awardedOn", Map.of("type", "string", "format", "date", "title", "授予日期", "x-title-en", "Awarded on"));
        return Map.of("type", "object", "properties", parts);
    }

    private static List<Map<String, Object>> values(List<Coded> values) {
        return values.stream()
                .map(value -> {
                    var one = new LinkedHashMap<String, Object>();
                    one.put("const", value.code());
                    one.put("title", value.label().zh());
                    one.put("x-title-en", value.label().en());
                    if (!value.icon().isEmpty()) {
                        one.put("x-icon", value.icon());
                    }
                    return (Map<String, Object>) one;
                })
                .toList();
    }
}
