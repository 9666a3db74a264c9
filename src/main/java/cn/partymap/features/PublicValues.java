package cn.partymap.features;

import cn.partymap.place.Honour;
import cn.partymap.place.Mask;
import cn.partymap.place.SchemaProperty;
import cn.partymap.place.Verification;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the public sees of a row. Staff properties are not even selected; a masked value leaves this class only behind its
 * mask. This is the one place where a stored value becomes a public one.
 */
@Component
class PublicValues {

    private static final List<String> HONOUR_PARTS = recordParts(Honour.class);
    private static final List<String> GROUPS = recordParts(Verification.class);
    private static final Pattern MONTH = Pattern.compile("^[0-9]{4}-[0-9]{2}(?=-)");

    private final JsonMapper json;

    PublicValues(JsonMapper json) {
        this.json = json;
    }

    private static List<String> recordParts(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    /** The columns to select for these properties, as SQL. */
    static String columns(List<SchemaProperty> properties) {
        return properties.stream()
                .map(property -> switch (property.type()) {
                    case CAPTURE -> "p.capture_datum, p.capture_method";
                    default -> "p." + property.column();
                })
                .collect(Collectors.joining(", "));
    }

    /** A String, Integer, Double, List or Map; null where the place has no value. */
    @Nullable Object read(ResultSet row, SchemaProperty property) throws SQLException {
        return switch (property.type()) {
            case TEXT -> text(row.getString(property.column()), property);
            case DATE -> row.getString(property.column());
            case INTEGER -> count(row, property);
            case DECIMAL -> decimal(row, property);
            case INSTANT -> row.getTimestamp(property.column()).toInstant().toString();
            case TEXTS -> texts(row, property);
            case HONOURS -> honours(tree(row, property));
            case CAPTURE -> capture(row);
            case VERIFICATION -> months(tree(row, property));
        };
    }

    private static @Nullable Object text(@Nullable String value, SchemaProperty property) {
        return value == null || value.isEmpty() || property.declared().mask() != Mask.PERSON ? value : Mask.person(value);
    }

    private static @Nullable Object count(ResultSet row, SchemaProperty property) throws SQLException {
        int value = row.getInt(property.column());
        if (row.wasNull()) {
            return null;
        }
        return property.declared().mask() == Mask.SMALL_COUNT && Mask.hidesCount(value) ? Mask.FEWER_THAN_FIVE : (Object) value;
    }

    private static @Nullable Object decimal(ResultSet row, SchemaProperty property) throws SQLException {
        double value = row.getDouble(property.column());
        return row.wasNull() ? null : (Object) value;
    }

    private static @Nullable Object texts(ResultSet row, SchemaProperty property) throws SQLException {
        var array = row.getArray(property.column());
        if (array == null) {
            return null;
        }
        var values = (String[]) array.getArray();
        return values.length == 0 ? null : Arrays.asList(values);
    }

    private @Nullable JsonNode tree(ResultSet row, SchemaProperty property) throws SQLException {
        var text = row.getString(property.column());
        return text == null ? null : json.readTree(text);
    }

    private static @Nullable Object capture(ResultSet row) throws SQLException {
        var seen = new LinkedHashMap<String, String>();
        for (var part : List.of("datum", "method")) {
            var value = row.getString("capture_" + part);
            if (value != null) {
                seen.put(part, value);
            }
        }
        return seen.isEmpty() ? null : seen;
    }

    /** What is declared of each honour and nothing else: plain SQL may have put more into the column. */
    private static @Nullable List<Map<String, String>> honours(@Nullable JsonNode stored) {
        if (stored == null || stored.isEmpty()) {
            return null;
        }
        return stored.valueStream()
                .map(honour -> {
                    Map<String, String> parts = new LinkedHashMap<>();
                    for (var part : HONOUR_PARTS) {
                        if (honour.path(part).isString()) {
                            parts.put(part, honour.path(part).asString());
                        }
                    }
                    return parts;
                })
                .toList();
    }

    /** The month of each group that has come to the last step, as the street's calendar had it. */
    private static @Nullable Object months(@Nullable JsonNode verification) {
        if (verification == null) {
            return null;
        }
        Map<String, String> months = new LinkedHashMap<>();
        verification.propertyStream().forEach(group -> {
            var state = group.getValue();
            var month = MONTH.matcher(state.path("verifiedAt").asString(""));
            if (GROUPS.contains(group.getKey()) && state.path("step").asInt(0) == Verification.LAST_STEP && month.find()) {
                months.put(group.getKey(), month.group());
            }
        });
        return months.isEmpty() ? null : months;
    }
}
