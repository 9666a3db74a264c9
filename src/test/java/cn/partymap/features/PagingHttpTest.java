package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.CallerAnswer;
import cn.partymap.testing.MapTestOfTinyStreet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By {@code next}, while others write. */
@MapTestOfTinyStreet
class PagingHttpTest {

    private static final String ITEMS = "/api/collections/enterprises/items?q=";

    @Autowired
    Caller caller;

    @Autowired
    JdbcClient jdbc;

    private String batch;

    @BeforeEach
    void thirtyEnterprises() {
        batch = "PAGE-" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT) + "-";
        for (int i = 0; i < 30; i++) {
            insert(i);
        }
    }

    @Test
    void everyPageTogetherIsTheFullSetOnce() {
        assertThat(walk(ITEMS + batch + "&limit=7", page -> {})).containsExactlyElementsOf(ids(30));
    }

    @Test
    void rowsThatComeAndGoMeanwhileNeitherRepeatNorHideOthers() {
        var seen = walk(ITEMS + batch + "&limit=4", page -> {
            insert(30 + page);
            hide(page); // on a page that is already read
        });

        assertThat(seen).doesNotHaveDuplicates().containsAll(ids(30));
    }

    @Test
    void theCursorTakesAnotherLimit() {
        var first = caller.get(ITEMS + batch + "&limit=3").ok();
        var next = first.linkPath("next", "application/geo+json");

        var rest = caller.get(next.replace("limit=3", "limit=10000")).ok();

        assertThat(rest.ids()).containsExactlyElementsOf(ids(30).subList(3, 30));
        assertThat(rest.matched()).isEqualTo(30);
    }

    @Test
    void theCursorHoldsNothingThatAQueryWouldBreakOn() {
        var next = caller.get(ITEMS + batch + "&limit=3").ok().linkPath("next", "application/geo+json");

        assertThat(next.replaceAll(".*[?&]after=([^&]*).*", "$1")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void everyPageTellsHowManyMatchInAll() {
        var page = caller.get(ITEMS + batch + "&limit=20").ok();
        var last = caller.get(page.linkPath("next", "application/geo+json")).ok();

        assertThat(List.of(page.matched(), last.matched())).containsExactly(30L, 30L);
        assertThat(last.json().path("numberReturned").asInt()).isEqualTo(10);
    }

    @Test
    void thePagesForPeopleLeadOnInTheSameWay() {
        var seen = new ArrayList<String>();
        var page = caller.get(ITEMS + batch + "&limit=11&f=html").ok().html();
        while (true) {
            page.select("tbody tr td:first-child").forEach(cell -> seen.add(cell.text()));
            var next = page.select("a:matchesOwn(^下一页$)");
            if (next.isEmpty()) {
                break;
            }
            page = caller.get(CallerAnswer.pathOf(next.attr("href"))).ok().html();
        }
        assertThat(seen).containsExactlyElementsOf(ids(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x=y", "!!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "MSBvciAxPTE", "%00", "_w"})
    void anInventedCursorIsRefused(String cursor) {
        var problem = caller.get(ITEMS + batch + "&after=" + cursor).is(400).json();
        assertThat(problem.path("errors").path(0).path("pointer").asString()).isEqualTo("after");
    }

    private List<String> walk(String first, IntConsumer between) {
        var seen = new ArrayList<String>();
        var path = first;
        for (int page = 0; page < 50; page++) {
            var answer = caller.get(path).ok();
            seen.addAll(answer.ids());
            if (LandingHttpTest.links(answer).stream().noneMatch(link -> link.startsWith("next "))) {
                return seen;
            }
            between.accept(page);
            path = answer.linkPath("next", "application/geo+json");
        }
        throw new AssertionError("The pages do not end: " + seen);
    }

    private List<String> ids(int count) {
        return java.util.stream.IntStream.range(0, count).mapToObj(this::id).toList();
    }

    private String id(int i) {
        return batch + (1000 + i);
    }

    private void insert(int i) {
        jdbc.sql(
                        "insert into place (street_code, kind, id, name, geom) values (:street, 'enterprises', :id, :id, st_setsrid(st_makepoint(118.3, 31.3), 4490))")
                .param("street", MapTestOfTinyStreet.STREET)
                .param("id", id(i))
                .update();
    }

    private void hide(int i) {
        jdbc.sql("update place set withdrawn = true where id = :id")
                .param("id", id(i))
                .update();
    }
}
