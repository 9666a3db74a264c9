package cn.partymap.place;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares one property of a place on the field that stores it. The JSON name is the field's name, the column its
 * snake_case form, the type follows from the field.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Property {

    String zh();

    String en();

    Group group() default Group.ABOUT;

    Visibility visibility() default Visibility.PUBLIC;

    /** How the public sees the value; a masked value can be neither filtered, sorted nor searched. */
    Mask mask() default Mask.NONE;

    Display display() default Display.TEXT;

    Role role() default Role.NONE;

    Check check() default Check.NONE;

    boolean required() default false;

    boolean editable() default true;

    /** In characters (code points), of a text or of each text of a list. */
    int maxLength() default 200;

    double min() default Double.NEGATIVE_INFINITY;

    double max() default Double.POSITIVE_INFINITY;

    String unit() default "";

    /** The allowed values, in order; {@code Coded.class} means none are prescribed. */
    Class<? extends Coded> values() default Coded.class;

    /** The collection (or {@code landmarks}) whose id this holds. */
    String references() default "";

    /** What the referenced place calls the places that point at it. */
    String reverseZh() default "";

    String reverseEn() default "";

    /** Offered as a filter in layers and list. */
    boolean filter() default false;
}
