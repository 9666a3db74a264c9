package cn.partymap.features;

import cn.partymap.place.Coded;
import cn.partymap.place.Label;
import cn.partymap.place.SchemaProperty;
import cn.partymap.web.BadRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code property=value}: equal to the value or, of a list, holding it. Only what the public may ask by is a parameter. */
record PropertyParameter(SchemaProperty property) implements QueryParameter<ItemsQuery.PropertyEquals> {

    @Override
    public String name() {
        return property.name();
    }

    @Override
    public Label description() {
        return property.label();
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", switch (property.type()) {
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            default -> "string";
        });
        if (!property.values().isEmpty()) {
            schema.put("enum", property.values().stream().map(Coded::code).toList());
        }
        return schema;
    }

    @Override
    public ItemsQuery.PropertyEquals parse(String text) {
        if (!property.values().isEmpty() && property.findValue(text).isEmpty()) {
            var codes = property.values().stream().map(Coded::code).collect(Collectors.joining(", "));
            throw BadRequest.of(name(), text, "其中之一：" + codes, "one of " + codes);
        }
        if (text.indexOf(0) >= 0) {
            throw BadRequest.of(name(), "\\u0000", "可见的文字", "visible text");
        }
        return new ItemsQuery.PropertyEquals(property, switch (property.type()) {
            case INTEGER -> integer(text);
            case DECIMAL -> decimal(text);
            case DATE -> date(text);
            default -> text;
        });
    }

    private int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw BadRequest.of(name(), text, "整数", "a whole number");
        }
    }

    private double decimal(String text) {
        if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,9})?")) {
            throw BadRequest.of(name(), text, "数", "a number");
        }
        return Double.parseDouble(text);
    }

    private LocalDate date(String text) {
        try {
            if (text.length() == "2026-11-23".length()) { // LocalDate also takes years that no database has
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // told below, as every other text that is no date
        }
        throw BadRequest.of(name(), text, "日期，如 2026-11-23", "a date such as 2026-11-23");
    }
}
