package cn.partymap.features;

import cn.partymap.place.Label;
import cn.partymap.web.BadRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code datetime} over {@code updatedAt}: an instant or an interval whose ends may be open ({@code ..} or empty). */
final class DatetimeParameter implements QueryParameter<ItemsQuery.Interval> {

    @Override
    public String name() {
        return "datetime";
    }

    @Override
    public Label description() {
        return new Label(
                "只要在此时刻或时段内更新的地点：2026-11-23T08:00:00+08:00、起/止、../止、起/..",
                "Only places updated then: an instant or start/end, ../end, start/.. (RFC 3339)");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string");
    }

    @Override
    public ItemsQuery.Interval parse(String text) {
        var ends = text.split("/", -1);
        if (ends.length > 2 || text.isBlank()) {
            throw refused(text);
        }
        try {
            if (ends.length == 1) {
                return new ItemsQuery.Interval(start(ends[0]), end(ends[0]));
            }
            var since = isOpen(ends[0]) ? null : start(ends[0]);
            var until = isOpen(ends[1]) ? null : end(ends[1]);
            if (since != null && until != null && since.isAfter(until)) {
                throw refused(text);
            }
            return new ItemsQuery.Interval(since, until);
        } catch (DateTimeParseException e) {
            throw refused(text);
        }
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static Instant start(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : instant(text);
    }

    private static Instant end(String text) {
        return text.length() == 10
                ? LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusNanos(1000)
                : instant(text);
    }

    private static Instant instant(String text) {
        // "+" of an offset that was not percent-encoded arrives as a blank
        if (!text.matches("[0-9]{4}-.*")) {
            throw new DateTimeParseException("year of other than four digits", text, 0);
        }
        return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    }

    private BadRequest refused(@Nullable String text) {
        return BadRequest.of(
                name(),
                String.valueOf(text),
                "RFC 3339 时刻，或 起/止（一端可为 ..），如 2026-11-01T00:00:00Z/..",
                "an RFC 3339 instant or start/end (one end may be ..), such as 2026-11-01T00:00:00Z/..");
    }
}
