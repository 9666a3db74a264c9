package cn.partymap.place;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One property of a kind, as declared on its field.
 *
 * @param name JSON name, the field's name
 * @param column column of the table {@code place}; a trusted SQL identifier, it comes from code only
 * @param values the allowed values in order; empty when none are prescribed
 */
public record SchemaProperty(
        String name, String column, PropertyType type, Property declared, Field field, List<Coded> values) {

    static SchemaProperty of(Field field) {
        var declared = field.getAnnotation(Property.class);
        field.setAccessible(true);
        return new SchemaProperty(
                field.getName(),
                snakeCase(field.getName()),
                PropertyType.of(field),
                declared,
                field,
                valuesOf(declared));
    }

    private static List<Coded> valuesOf(Property declared) {
        return declared.values() == Coded.class
                ? List.of()
                : List.of(declared.values().getEnumConstants());
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return new Label(declared.zh(), declared.en());
    }

    public boolean isPublic() {
        return declared.visibility() == Visibility.PUBLIC;
    }

    public boolean isStaffOnly() {
        return declared.visibility() == Visibility.STAFF;
    }

    /** Whether the public may ask by this property: what it sees only behind a mask it cannot ask for either. */
    public boolean isPublicQueryable() {
        return isPublic()
                && declared.mask() == Mask.NONE
                && switch (type) {
                    case TEXT, INTEGER, DECIMAL, DATE, TEXTS -> !name.equals("photos");
                    case INSTANT, HONOURS, CAPTURE, VERIFICATION -> false;
                };
    }

    /** Whether a sheet has a column for it and an editor may set it. */
    public boolean isEditable() {
        return declared.editable();
    }

    public Optional<Coded> findValue(String code) {
        return values.stream().filter(value -> value.code().equals(code)).findFirst();
    }

    public void set(Place place, @Nullable Object value) {
        try {
            field.set(place, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot set " + field, e);
        }
    }

    public @Nullable Object get(Place place) {
        try {
            return field.get(place);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + field, e);
        }
    }
}
