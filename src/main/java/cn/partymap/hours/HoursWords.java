package cn.partymap.hours;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The words of opening hours in one language. */
public enum HoursWords {
    ZH(List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日"), "每天", "全天", "休息", "法定节假日", "学校假期", "、", "至", "次日"),
    EN(
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
            "Every day",
            "All day",
            "Closed",
            "Public holidays",
            "School holidays",
            ", ",
            "–",
            "next day ");

    private final List<String> weekdays;
    private final String everyDay;
    private final String allDay;
    private final String closed;
    private final String publicHolidays;
    private final String schoolHolidays;
    private final String comma;
    private final String to;
    private final String nextDay;

    HoursWords(
            List<String> weekdays,
            String everyDay,
            String allDay,
            String closed,
            String publicHolidays,
            String schoolHolidays,
            String comma,
            String to,
            String nextDay) {
        this.weekdays = weekdays;
        this.everyDay = everyDay;
        this.allDay = allDay;
        this.closed = closed;
        this.publicHolidays = publicHolidays;
        this.schoolHolidays = schoolHolidays;
        this.comma = comma;
        this.to = to;
        this.nextDay = nextDay;
    }

    /** @param day 0 = Monday */
    String weekday(int day) {
        return weekdays.get(day);
    }

    String weekdays(int start, int end) {
        return range(weekday(start), weekday(end));
    }

    String range(String start, String end) {
        return start + to + end;
    }

    String month(int month) {
        return this == ZH ? month + " 月" : monthName(month);
    }

    String monthDay(int month, int day) {
        return this == ZH ? month + " 月 " + day + " 日" : day + " " + monthName(month);
    }

    private static String monthName(int month) {
        return Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    String everyDay() {
        return everyDay;
    }

    String allDay() {
        return allDay;
    }

    String closed() {
        return closed;
    }

    String publicHolidays() {
        return publicHolidays;
    }

    String schoolHolidays() {
        return schoolHolidays;
    }

    String comma() {
        return comma;
    }

    String nextDay(String clock) {
        return nextDay + clock;
    }
}
