package cn.partymap.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 09:00-18:00; PH off | 周一至周五 9:00–18:00；法定节假日 休息 | Mon–Fri 9:00–18:00; Public holidays Closed",
                "Mo-Fr 08:30-21:00; Sa,Su 09:00-18:00 | 周一至周五 8:30–21:00；周六、周日 9:00–18:00 | Mon–Fri 8:30–21:00; Sat, Sun 9:00–18:00",
                "24/7 | 每天 全天 | Every day All day",
                "Mo-Su 22:00-06:00 | 每天 22:00–次日6:00 | Every day 22:00–next day 6:00",
                "08:00-20:00 | 每天 8:00–20:00 | Every day 8:00–20:00",
                "Mo-Fr 09:00-12:00,14:00-17:30 | 周一至周五 9:00–12:00、14:00–17:30 | Mon–Fri 9:00–12:00, 14:00–17:30",
                "May-Sep Mo-Su 07:00-22:00 | 5 月至9 月 每天 7:00–22:00 | May–Sep Every day 7:00–22:00",
                "Jan 01-Jan 03 off | 1 月 1 日至1 月 3 日 休息 | 1 Jan–3 Jan Closed",
                "Sa off | 周六 休息 | Sat Closed",
                "Mo-Fr 00:00-24:00 | 周一至周五 全天 | Mon–Fri All day"
            })
    void saysEveryRuleOfTheSubset(String value, String zh, String en) {
        assertThat(joined(value, HoursWords.ZH, "；")).isEqualTo(zh);
        assertThat(joined(value, HoursWords.EN, "; ")).isEqualTo(en);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "随时",
                "Mo-Fr 9-25:00",
                "sunrise-sunset",
                "Mo[1] 09:00-12:00",
                "2026 Mo-Fr 09:00-12:00",
                "Mo-Fr 09:00-12:00 \"电话预约\"",
                "week 1-10 Mo 09:00-12:00",
                "09:00+"
            })
    void hasNoWordsForWhatItDoesNotUnderstand(String value) {
        assertThat(HoursText.say(value, HoursWords.ZH)).isEmpty();
    }

    private static String joined(String value, HoursWords words, String separator) {
        return HoursText.say(value, words).orElseThrow().stream()
                .map(line -> line.days() + " " + line.times())
                .collect(Collectors.joining(separator));
    }
}
