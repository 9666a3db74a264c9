package cn.partymap.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says an OSM opening_hours value in words, a line for each rule. Only the subset that places use: weekdays, months and
 * dates, PH and SH, times (also over midnight), {@code off}, {@code 24/7}; anything else has no words and is shown as
 * not yet confirmed.
 */
public final class HoursText {

    private static final int DAY_MINUTES = 24 * 60;

    private HoursText() {}

    /** @param days "周一至周五";  @param times "8:30–21:00" */
    public record Line(String days, String times) {}

    /** In the order of the rules; empty when the value is not in the subset. */
    public static Optional<List<Line>> say(String value, HoursWords words) {
        try {
            var rules = new OpeningHoursParser(new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8)))
                    .rules(true, false);
            var lines = new ArrayList<Line>();
            for (var rule : rules) {
                lines.add(line(rule, words));
            }
            return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
        } catch (OpeningHoursParseException | NotInSubset e) {
            return Optional.empty(); // shown as "hours to be confirmed", never as a broken list
        }
    }

    private static Line line(Rule rule, HoursWords words) {
        if (rule.isTwentyfourseven()) {
            return new Line(words.everyDay(), words.allDay());
        }
        if (rule.isEmpty()
                || rule.isFallBack()
                || has(rule.getYears())
                || has(rule.getWeeks())
                || rule.getComment() != null) {
            throw new NotInSubset();
        }
        return new Line(days(rule, words), times(rule, words));
    }

    private static String days(Rule rule, HoursWords words) {
        var parts = new ArrayList<String>();
        for (var range : orEmpty(rule.getDays())) {
            parts.add(weekdays(range, words));
        }
        for (var holiday : orEmpty(rule.getHolidays())) {
            if (holiday.getOffset() != 0) {
                throw new NotInSubset();
            }
            parts.add(holiday.getType() == Holiday.Type.PH ? words.publicHolidays() : words.schoolHolidays());
        }
        var days = parts.isEmpty() ? "" : String.join(words.comma(), parts);
        var dates = new ArrayList<String>();
        for (var range : orEmpty(rule.getDates())) {
            dates.add(dates(range, words));
        }
        if (dates.isEmpty()) {
            return days.isEmpty() ? words.everyDay() : days;
        }
        return String.join(words.comma(), dates) + (days.isEmpty() ? "" : " " + days);
    }

    private static String weekdays(WeekDayRange range, HoursWords words) {
        if (has(range.getNths()) || range.getOffset() != 0) {
            throw new NotInSubset();
        }
        int start = range.getStartDay().ordinal();
        if (range.getEndDay() == null || range.getEndDay() == range.getStartDay()) {
            return words.weekday(start);
        }
        int end = range.getEndDay().ordinal();
        return start == 0 && end == 6 ? words.everyDay() : words.weekdays(start, end);
    }

    private static String dates(DateRange range, HoursWords words) {
        var start = date(range.getStartDate(), words);
        return range.getEndDate() == null ? start : words.range(start, date(range.getEndDate(), words));
    }

    private static String date(DateWithOffset date, HoursWords words) {
        if (date.getVarDate() != null || date.getMonth() == null || !date.undefinedYear()) {
            throw new NotInSubset();
        }
        int month = date.getMonth().ordinal() + 1;
        return date.undefinedDay() ? words.month(month) : words.monthDay(month, date.getDay());
    }

    private static String times(Rule rule, HoursWords words) {
        var modifier = rule.getModifier();
        var kind = modifier == null ? null : modifier.getModifier();
        if (modifier != null && (modifier.getComment() != null || kind == RuleModifier.Modifier.UNKNOWN)) {
            throw new NotInSubset();
        }
        if (kind == RuleModifier.Modifier.OFF || kind == RuleModifier.Modifier.CLOSED) {
            return words.closed();
        }
        var spans = new ArrayList<String>();
        for (var span : orEmpty(rule.getTimes())) {
            spans.add(span(span, words));
        }
        return spans.isEmpty() ? words.allDay() : String.join(words.comma(), spans);
    }

    private static String span(TimeSpan span, HoursWords words) {
        if (span.getStartEvent() != null
                || span.getEndEvent() != null
                || span.getInterval() != 0
                || span.isOpenEnded()
                || span.getEnd() < 0) {
            throw new NotInSubset();
        }
        if (span.getStart() == 0 && span.getEnd() == DAY_MINUTES) {
            return words.allDay();
        }
        return clock(span.getStart())
                + "–"
                + (span.getEnd() > DAY_MINUTES
                        ? words.nextDay(clock(span.getEnd() - DAY_MINUTES))
                        : clock(span.getEnd()));
    }

    private static String clock(int minutes) {
        int past = minutes % 60;
        return minutes / 60 + (past < 10 ? ":0" : ":") + past;
    }

    private static boolean has(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The value is right but says more than the subset. */
    private static final class NotInSubset extends RuntimeException {
        NotInSubset() {
            super(null, null, false, false);
        }
    }
}
