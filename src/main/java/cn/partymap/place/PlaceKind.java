package cn.partymap.place;

import jakarta.persistence.DiscriminatorValue;
import java.lang.reflect.Constructor;
import java.util.List;

/**
 * One kind of place at run time: what {@link Kind} and {@link Property} declare on its entity.
 *
 * @param collection the OGC collection, the discriminator and the layer: {@code stations}
 */
public record PlaceKind(String collection, Kind declared, Class<? extends Place> entity, PlaceSchema schema) {

    static PlaceKind of(Class<? extends Place> entity) {
        var declared = entity.getAnnotation(Kind.class);
        var discriminator = entity.getAnnotation(DiscriminatorValue.class);
        if (declared == null || discriminator == null) {
            throw new IllegalArgumentException(
                    "%s is a Place but lacks @Kind or @DiscriminatorValue".formatted(entity.getName()));
        }
        return new PlaceKind(discriminator.value(), declared, entity, PlaceSchema.of(entity));
    }

    public Label label() {
        return new Label(declared.zh(), declared.en());
    }

    public Label description() {
        return new Label(declared.descriptionZh(), declared.descriptionEn());
    }

    public boolean isArea() {
        return declared.area();
    }

    /** An unsaved place of this kind, with its defaults. */
    public Place newPlace() {
        try {
            Constructor<? extends Place> constructor = entity.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s needs a constructor without arguments".formatted(entity), e);
        }
    }

    /** Values such as {@code stations}, for messages. */
    static List<String> collections(List<PlaceKind> kinds) {
        return kinds.stream().map(PlaceKind::collection).toList();
    }
}
