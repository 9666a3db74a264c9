package cn.partymap.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Chromium;
import cn.partymap.testing.MapTestOfTinyStreet;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names that are made to run, on the street where every text is hostile: they are read, and nothing runs. */
@MapTestOfTinyStreet
class HostileBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/#view=list", "/#lang=en&view=list", "/embed", "/#mode=elder"})
    void namesAreShownAsTheyAreAndNothingRuns(String path) {
        try (var chromium = open(path)) {
            assertThat((Boolean) chromium.page().evaluate("() => 'hacked' in window"))
                    .isFalse();
            chromium.assertSilent();
        }
    }

    @Test
    void everyRecordOpensAndShowsItsNameLetterByLetter() {
        List<String> dialogs = new ArrayList<>();
        var records = jdbc.sql(
                        "select kind || '/' || id as place, name from place where visibility = 'public' and street_code = :street order by pk")
                .param("street", MapTestOfTinyStreet.STREET)
                .query((row, n) -> new String[] {row.getString("place"), row.getString("name")})
                .list();
        assertThat(records).isNotEmpty();
        try (var chromium = open("/")) {
            var page = chromium.page();
            page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            for (var record : records) {
                page.evaluate("place => { location.hash = '#place=' + place }", record[0]);
                page.waitForCondition(
                        () -> record[1].equals(page.locator("#detail h1").textContent()));
            }
            assertThat(dialogs).isEmpty();
            chromium.assertSilent();
        }
    }

    @Test
    void searchForMarkupFindsItAndMarksIt() {
        try (var chromium = open("/")) {
            var page = chromium.page();
            page.locator("#finder input").fill("<script>");
            assertThat(page.locator("#found")).containsText("<script>alert(1)</script>服务站");
            chromium.assertSilent();
        }
    }

    private Chromium open(String path) {
        var chromium = Chromium.open("http://localhost:" + port + path);
        chromium.page().waitForLoadState(LoadState.NETWORKIDLE);
        return chromium;
    }
}
