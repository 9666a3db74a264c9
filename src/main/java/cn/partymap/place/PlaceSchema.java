package cn.partymap.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The declared properties of one kind: those of its own in the order of their declaration, between the name and what
 * every place has.
 *
 * @param publicProperties what everybody gets, masked where the declaration says so
 * @param publicQueryables what the public may ask by
 */
public record PlaceSchema(
        List<SchemaProperty> properties, List<SchemaProperty> publicProperties, List<SchemaProperty> publicQueryables) {

    static PlaceSchema of(Class<? extends Place> entity) {
        var common = declaredOn(Place.class);
        var properties = new ArrayList<>(named(common, true));
        properties.addAll(declaredOn(entity));
        properties.addAll(named(common, false));
        return new PlaceSchema(
                List.copyOf(properties),
                properties.stream().filter(property -> !property.isStaffOnly()).toList(),
                properties.stream().filter(SchemaProperty::isPublicQueryable).toList());
    }

    private static List<SchemaProperty> declaredOn(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Property.class))
                .map(SchemaProperty::of)
                .toList();
    }

    private static List<SchemaProperty> named(List<SchemaProperty> common, boolean name) {
        return common.stream()
                .filter(property -> (property.declared().role() == Role.NAME) == name)
                .filter(property -> !property.name().equals("id"))
                .toList();
    }

    public Optional<SchemaProperty> find(String name) {
        return properties.stream().filter(property -> property.name().equals(name)).findFirst();
    }

    public Optional<SchemaProperty> findPublicQueryable(String name) {
        return find(name).filter(SchemaProperty::isPublicQueryable);
    }
}
