package cn.partymap.place;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares one kind of place on its entity; its discriminator value is the collection name. API, schema, sheets, layers,
 * panel and the public/staff split follow from this and from the {@link Property} of each field.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kind {

    String zh();

    String en();

    /** One sentence for the collection's description. */
    String descriptionZh();

    String descriptionEn();

    /** Middle part of a generated id: {@code WLP-B-012}. */
    String idLetter();

    /** Stem of the symbols {@code pin-<icon>} and {@code k-<icon>} in {@code icons.svg}. */
    String icon();

    /** Place in every list of kinds and in load order: what is referred to comes first. */
    int order();

    /** An area (MultiPolygon) rather than a point. */
    boolean area() default false;

    /** Verifications older than this many months count as due again. */
    int freshMonths() default 12;
}
