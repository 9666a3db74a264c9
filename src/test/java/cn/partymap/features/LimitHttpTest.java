package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MapTest
class LimitHttpTest {

    private static final String ITEMS = "/api/collections/enterprises/items";

    @Autowired
    Caller caller;

    @Test
    void countsWhatIsReturnedAndWhatMatches() {
        var all = caller.get(ITEMS).ok();
        var some = caller.get(ITEMS + "?limit=7").ok();

        assertThat(some.json().path("numberReturned").asInt())
                .isEqualTo(some.ids().size())
                .isEqualTo(7);
        assertThat(some.matched())
                .isEqualTo(all.matched())
                .isEqualTo(all.ids().size())
                .isGreaterThanOrEqualTo(60);
    }

    @Test
    void aLimitOfAllThatThereIsHasNoNextPageAndOneLessHas() {
        int all = caller.get(ITEMS).ids().size();

        assertThat(LandingHttpTest.links(caller.get(ITEMS + "?limit=" + all).ok()))
                .noneMatch(link -> link.startsWith("next "));
        assertThat(LandingHttpTest.links(
                        caller.get(ITEMS + "?limit=" + (all - 1)).ok()))
                .anyMatch(link -> link.startsWith("next application/geo+json "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10000", "10001", "2147483648", "99999999999999999999999999", "0000000000000000000000010001"})
    void moreThanTheMostIsNoErrorButCapped(String limit) {
        assertThat(caller.get(ITEMS + "?limit=" + limit).ok().ids())
                .hasSize((int) caller.get(ITEMS).matched());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "-1", "unlimited", "", "1.5", "1e3", "0x10", "５", "1,2", "%20", "null"})
    void whatIsNoWholeNumberOfAtLeastOneIsRefused(String limit) {
        var problem = caller.get(ITEMS + "?limit=" + (limit.equals("５") ? Caller.encoded(limit) : limit))
                .is(400)
                .json();

        assertThat(problem.path("errors").path(0).path("pointer").asString()).isEqualTo("limit");
        assertThat(problem.path("errors").path(0).path("message").asString()).contains("不小于 1 的整数");
    }

    @Test
    void theDefaultIsAHundred() {
        assertThat(ItemsParameters.LIMIT.usual()).isEqualTo(100);
    }

    @Test
    void aRepeatedParameterIsRefusedByNameWithEveryOther() {
        var problem = caller.get(ITEMS + "?limit=1&limit=2&q=a&q=a&nonsense=1&f=json&f=json")
                .is(400)
                .json();

        assertThat(problem.path("errors").valueStream().map(e -> e.path("pointer")
                        .asString()))
                .containsExactlyInAnyOrder("limit", "q", "nonsense", "f");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var problem = caller.get(ITEMS + "?limit=0&bbox=1&datetime=x&industry=ZZ&q=")
                .is(400)
                .json();

        assertThat(problem.path("errors").valueStream().map(e -> e.path("pointer")
                        .asString()))
                .containsExactlyInAnyOrder("limit", "bbox", "datetime", "industry", "q");
    }

    @Test
    void theTimeStampIsThatOfTheAnswer() {
        var answer = caller.get(ITEMS + "?limit=1").ok();
        var date = ZonedDateTime.parse(answer.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();

        assertThat(Duration.between(
                                Instant.parse(answer.json().path("timeStamp").asString()), date)
                        .abs())
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void selfAndAlternateRepeatWhatWasAsked() {
        var answer =
                caller.get(ITEMS + "?limit=2&q=" + Caller.encoded("长沙 & 50%")).ok();
        var asked = ITEMS + "?limit=2&q=" + Caller.encoded("长沙 & 50%");

        assertThat(LandingHttpTest.links(answer))
                .containsExactly(
                        "self application/geo+json " + asked + "&f=json", "alternate text/html " + asked + "&f=html");
    }

    @Test
    void theCoordinateSystemIsNamedInAHeader() {
        for (var path : new String[] {ITEMS, ITEMS + "/WLP-E-001"}) {
            assertThat(caller.get(path).ok().header("Content-Crs"))
                    .isEqualTo("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
        }
    }
}
