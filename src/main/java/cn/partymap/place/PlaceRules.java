package cn.partymap.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a place keeps what its kind declares; the same rules for a form, a sheet and a row of a file. */
public final class PlaceRules {

    private static final Label MISSING = new Label("缺少“%s”", "'%s' is missing");

    private PlaceRules() {}

    /** What is wrong with one property. */
    public record Violation(SchemaProperty property, Label message) {}

    /** Everything that is wrong, in the order of the schema. */
    public static List<Violation> check(PlaceKind kind, Place place) {
        var violations = new ArrayList<Violation>();
        for (var property : kind.schema().properties()) {
            var message = check(property, property.get(place));
            if (message != null) {
                violations.add(new Violation(property, message));
            }
        }
        return violations;
    }

    private static @Nullable Label check(SchemaProperty property, @Nullable Object value) {
        if (value == null || value.equals("")) {
            return property.declared().required() ? named(MISSING, property) : null;
        }
        if (value instanceof String text) {
            return text(property, text);
        }
        if (value instanceof Number number) {
            return number(property, number.doubleValue());
        }
        if (value instanceof List<?> list && property.type() == PropertyType.TEXTS) {
            return list.stream()
                    .map(item -> text(property, (String) item))
                    .filter(m -> m != null)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    private static @Nullable Label text(SchemaProperty property, String text) {
        if (text.codePoints().anyMatch(PlaceRules::isControl)) {
            return new Label(
                    "“%s”含有不可见的控制字符".formatted(property.declared().zh()),
                    "'%s' holds control characters"
                            .formatted(property.declared().en()));
        }
        int length = text.codePointCount(0, text.length());
        if (length > property.declared().maxLength()) {
            return new Label(
                    "“%s”有 %d 个字，最多 %d 个"
                            .formatted(
                                    property.declared().zh(),
                                    length,
                                    property.declared().maxLength()),
                    "'%s' has %d characters, at most %d"
                            .formatted(
                                    property.declared().en(),
                                    length,
                                    property.declared().maxLength()));
        }
        if (!property.values().isEmpty() && property.findValue(text).isEmpty()) {
            return expected(property, text, allowed(property, true), allowed(property, false));
        }
        var check = property.declared().check();
        return check.accepts(text)
                ? null
                : expected(
                        property, text, check.expected().zh(), check.expected().en());
    }

    private static boolean isControl(int codePoint) {
        return Character.getType(codePoint) == Character.CONTROL && codePoint != '\n';
    }

    private static @Nullable Label number(SchemaProperty property, double number) {
        if (number >= property.declared().min() && number <= property.declared().max()) {
            return null;
        }
        return expected(
                property,
                String.valueOf(number),
                "不小于 " + property.declared().min(),
                "at least " + property.declared().min());
    }

    private static String allowed(SchemaProperty property, boolean zh) {
        return String.join(
                zh ? "、" : ", ",
                property.values().stream()
                        .map(v -> zh ? v.label().zh() : v.code())
                        .toList());
    }

    private static Label expected(SchemaProperty property, String value, String zh, String en) {
        return new Label(
                "“%s”是“%s”，应为%s".formatted(property.declared().zh(), value, zh),
                "'%s' is '%s', expected %s".formatted(property.declared().en(), value, en));
    }

    private static Label named(Label pattern, SchemaProperty property) {
        return new Label(
                pattern.zh().formatted(property.declared().zh()),
                pattern.en().formatted(property.declared().en()));
    }
}
