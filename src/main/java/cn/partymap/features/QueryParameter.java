package cn.partymap.features;

import cn.partymap.place.Label;
import java.util.Map;

/**
 * One query parameter of the items resource: its name, what OpenAPI says of it, and how its text is read.
 *
 * @param <T> what it is read into
 */
interface QueryParameter<T> {

    String name();

    Label description();

    /** The OpenAPI 3.0 schema object of its value. */
    Map<String, Object> schema();

    /** @throws cn.partymap.web.BadRequest naming parameter, value and what was expected */
    T parse(String text);
}
