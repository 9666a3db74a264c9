package cn.partymap.features;

import cn.partymap.geo.Bbox;
import cn.partymap.place.SchemaProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a collection; null means not asked.
 *
 * @param after the last pk of the page before
 * @param limit features a page, at least 1
 */
record ItemsQuery(
        @Nullable String street,
        @Nullable Bbox bbox,
        @Nullable Interval datetime,
        @Nullable String q,
        List<PropertyEquals> equals,
        @Nullable Long after,
        int limit) {

    /** The same without where a page begins, for counting. */
    ItemsQuery fromStart() {
        return new ItemsQuery(street, bbox, datetime, q, equals, null, limit);
    }

    /** Everything of a street, for the first view. */
    static ItemsQuery wholeStreet(String street, int limit) {
        return new ItemsQuery(street, null, null, null, List.of(), null, limit);
    }

    /** An interval of time, closed; an open end is null. */
    record Interval(@Nullable Instant since, @Nullable Instant until) {}

    /** A property and the value it must have (or, of a list, hold). */
    record PropertyEquals(SchemaProperty property, Object value) {}
}
