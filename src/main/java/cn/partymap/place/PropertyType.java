package cn.partymap.place;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a property holds; it follows from the Java type of its field. */
public enum PropertyType {
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    INSTANT,
    TEXTS,
    HONOURS,
    CAPTURE,
    VERIFICATION;

    private static final Map<Class<?>, PropertyType> BY_CLASS = Map.of(
            String.class, TEXT,
            Integer.class, INTEGER,
            int.class, INTEGER,
            Double.class, DECIMAL,
            LocalDate.class, DATE,
            Instant.class, INSTANT,
            Capture.class, CAPTURE,
            Verification.class, VERIFICATION);

    static PropertyType of(Field field) {
        if (field.getType() == List.class) {
            var element = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
            return element == Honour.class ? HONOURS : TEXTS;
        }
        var type = BY_CLASS.get(field.getType());
        if (type == null) {
            throw new IllegalArgumentException(
                    "Property %s has type %s, which no schema can tell".formatted(field, field.getType()));
        }
        return type;
    }
}
