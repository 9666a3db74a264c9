package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTestOfTinyStreet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code datetime} over {@code updatedAt}, against the same question asked of all features here. */
@MapTestOfTinyStreet
class DatetimeHttpTest {

    private static final String ITEMS = "/api/collections/branches/items?limit=10000";

    @Autowired
    Caller caller;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Instant> updated = new LinkedHashMap<>();
    private Instant first;
    private Instant middle;
    private Instant last;

    @BeforeEach
    void branchesOfDifferentTimes() {
        for (var id : List.of("TST-B-001", "TST-B-002", "TST-B-003")) {
            jdbc.sql("update place set staff_note = 'touched' where id = :id")
                    .param("id", id)
                    .update();
        }
        caller.get(ITEMS)
                .ok()
                .json()
                .path("features")
                .forEach(feature -> updated.put(
                        feature.path("id").asString(),
                        Instant.parse(
                                feature.path("properties").path("updatedAt").asString())));
        var times = new ArrayList<>(updated.values().stream().sorted().toList());
        first = times.get(0);
        middle = times.get(times.size() / 2);
        last = times.get(times.size() - 1);
        assertThat(middle).isAfter(first).isBefore(last);
    }

    @Test
    void anInstantIsThatInstant() {
        check(middle.toString(), time -> time.equals(middle));
        check(middle.plusNanos(1000).toString(), time -> false);
    }

    @Test
    void aDayIsTheWholeDayInUtc() {
        var today = middle.atOffset(ZoneOffset.UTC).toLocalDate();
        check(
                today.toString(),
                time -> time.atOffset(ZoneOffset.UTC).toLocalDate().equals(today));
        check(
                today.minusDays(2) + "/" + today,
                time -> !time.atOffset(ZoneOffset.UTC).toLocalDate().isAfter(today));
    }

    @Test
    void anIntervalHoldsBothItsEnds() {
        check(first + "/" + middle, time -> !time.isAfter(middle));
        check(middle + "/" + last, time -> !time.isBefore(middle));
        check(middle + "/" + middle, time -> time.equals(middle));
    }

    @Test
    void anOpenEndIsTwoDotsOrNothing() {
        check("../" + middle, time -> !time.isAfter(middle));
        check("/" + middle, time -> !time.isAfter(middle));
        check(middle + "/..", time -> !time.isBefore(middle));
        check(middle + "/", time -> !time.isBefore(middle));
        check(last.plusSeconds(1) + "/..", time -> false);
        check("../" + first.minusNanos(1000), time -> false);
    }

    @Test
    void bothEndsOpenIsAllTime() {
        check("../..", time -> true);
    }

    @Test
    void everyOffsetNamesTheSameInstant() {
        var here = middle.atOffset(ZoneOffset.ofHours(8)).toString();
        check(here + "/..", time -> !time.isBefore(middle));
        assertThat(caller.get(ITEMS + "&datetime=" + here.replace("+", "%2B"))
                        .ok()
                        .ids())
                .as("a plus that nobody encoded arrives as a blank")
                .isEqualTo(caller.get(ITEMS + "&datetime=" + here).ok().ids());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%20",
                "..",
                "yesterday",
                "2026",
                "2026-13-01",
                "2026-02-30",
                "2026-11-23T25:00:00Z",
                "2026-11-23T08:00:00",
                "2026-11-23T08:00:00Z/2026-11-22T08:00:00Z",
                "2026-11-01/2026-11-02/2026-11-03",
                "x/..",
                "../x",
                "%2B12026-11-23T08:00:00Z",
                "-2026-11-23T08:00:00Z",
                "2026-11-23T08:00:00Z%00",
                "2026-11-23T08:00:00Z'--",
                "1e9",
                "P1D/..",
                "..../.."
            })
    void whatIsNoTimeIsRefused(String datetime) {
        var problem = caller.get(ITEMS + "&datetime=" + datetime).is(400).json();

        assertThat(problem.path("errors").path(0).path("pointer").asString()).isEqualTo("datetime");
        assertThat(problem.path("detail").asString()).contains("RFC 3339");
    }

    private void check(String datetime, Predicate<Instant> matches) {
        var expected = updated.entrySet().stream()
                .filter(e -> matches.test(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var answer = caller.get(ITEMS + "&datetime=" + Caller.encoded(datetime)).ok();

        assertThat(answer.ids()).as(datetime).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(answer.matched()).isEqualTo(expected.size());
    }
}
