package cn.partymap.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Chromium;
import cn.partymap.testing.MapTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The map as a person at a desk uses it. */
@MapTest
class MapBrowserTest {

    private static final String STATION = "stations/WLP-S-001";

    @LocalServerPort
    int port;

    @Test
    void opensWithEveryLayerAndAsksNoOtherHost() {
        try (var chromium = open("/")) {
            for (var layer : new String[] {"社区", "党组织", "非公企业", "服务站点", "流动党员报到点"}) {
                assertThat(chromium.page().getByLabel(Pattern.compile("^" + layer)))
                        .not()
                        .hasCount(0);
            }
            assertThat(chromium.page().locator("#layers")).containsText("已显示");
            assertThat(chromium.page()).hasTitle("五里牌街道党建地图");
            chromium.screenshot("map-desktop");
            chromium.assertSilent();
        }
    }

    @Test
    void theFirstViewIsLightAndFlat() {
        try (var chromium = open("/")) {
            var page = chromium.page();
            var bytes = ((Number)
                            page.evaluate(
                                    "() => performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource')).reduce((sum, entry) => sum + entry.transferSize, 0)"))
                    .intValue();

            assertThat(chromium.requests().size())
                    .as("requests of the first view")
                    .isLessThanOrEqualTo(60);
            assertThat(bytes).as("bytes transferred with gzip").isBetween(50_000, 300_000);
        }
    }

    @Test
    void aPinOpensItsRecordAndTheBackButtonClosesIt() {
        try (var chromium = open("/#map=18/28.1985/113.0075")) {
            var page = chromium.page();
            var pin = page.locator(".leaflet-marker-pane [data-place]:not([data-place^=communities])")
                    .first();
            var name = pin.getAttribute("aria-label").split("，")[0];
            var place = pin.getAttribute("data-place");
            pin.click();

            assertThat(page.locator("#detail h1")).hasText(name);
            assertThat(page.url()).contains("place=" + place);
            page.goBack();
            assertThat(page.locator("#detail")).isHidden();
            chromium.assertSilent();
        }
    }

    @Test
    void aLinkOpensExactlyThisRecordWithAllThePublicMaySee() {
        try (var chromium = open("/#place=" + STATION)) {
            var detail = chromium.page().locator("#detail");

            assertThat(detail.locator("h1")).hasText("火车站流动党员服务驿站");
            assertThat(detail).containsText("已核实 2026-");
            assertThat(detail.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("开放时间")))
                    .isVisible();
            assertThat(detail).containsText("周一至周五");
            assertThat(detail.locator("a[href^='tel:0731']").first()).isVisible();
            assertThat(detail.locator("a[data-place^='branches/']").first()).isVisible();
            assertThat(detail).containsText("WLP-S-001");
            chromium.screenshot("map-desktop-place");
            chromium.assertSilent();
        }
    }

    @Test
    void superiorsAndSubordinatesAreLinks() {
        try (var chromium = open("/#place=branches/WLP-B-002")) {
            var page = chromium.page();
            assertThat(page.locator("#detail")).containsText("下级党组织");
            page.locator("#detail a[data-place='branches/WLP-B-001']").first().click();

            assertThat(page.locator("#detail h1")).hasText("五里牌街道党工委");
            page.goBack();
            assertThat(page.locator("#detail h1")).hasText("五里牌社区党委");
        }
    }

    @Test
    void aLinkAndTheBackButtonMoveTheMap() {
        var place = "&place=" + STATION;
        try (var chromium = open("/#map=17/28.19900/113.00600" + place)) {
            var page = chromium.page();
            var pin = page.locator(".leaflet-marker-pane [data-place='" + STATION + "']");
            var first = pin.boundingBox();
            page.evaluate("place => { location.hash = '#map=17/28.19900/113.00700' + place }", place);
            page.waitForCondition(() -> pin.boundingBox().x < first.x - 50);
            page.goBack();
            page.waitForCondition(() -> Math.abs(pin.boundingBox().x - first.x) < 2);
            chromium.assertSilent();
        }
    }

    @Test
    void anUnknownRecordIsSaidAndLeadsOn() {
        try (var chromium = open("/#place=stations/NOPE")) {
            assertThat(chromium.page().locator("body")).containsText(Pattern.compile("没有|找不到"));
            assertThat(chromium.page().locator("#map")).isVisible();
        }
    }

    @Test
    void aLayerThatIsUntickedIsGoneFromMapCountAndAddress() {
        try (var chromium = open("/")) {
            var page = chromium.page();
            int before = shown(page);
            page.locator("[data-key=layer-enterprises]").uncheck();
            page.waitForCondition(() -> shown(page) < before);

            assertThat(page.url()).contains("layers=").doesNotContain("enterprises");
            assertThat(page.locator(".leaflet-marker-pane [data-place^=enterprises]"))
                    .hasCount(0);
            page.locator("[data-key=layer-enterprises]").check();
            page.waitForCondition(() -> shown(page) == before);
            chromium.assertSilent();
        }
    }

    @Test
    void aServiceLeavesThePlacesThatOfferIt() {
        try (var chromium = open("/#services=luggage")) {
            var page = chromium.page();
            page.waitForCondition(() -> shown(page) > 0 && shown(page) < 30);
            chromium.assertSilent();
        }
    }

    @Test
    void searchFindsWhileTypingAndTheArrowKeysChoose() {
        try (var chromium = open("/")) {
            var page = chromium.page();
            var box = page.getByRole(AriaRole.COMBOBOX);
            box.fill("火车站流动");
            assertThat(page.locator("#found")).containsText("火车站流动党员服务驿站");
            assertThat(page.locator("#found mark, #found b, #found .match").first())
                    .containsText("火车站流动");
            box.fill("火车站流动党员服务");
            assertThat(page.locator("#found")).not().containsText("党支部");
            box.press("ArrowDown");
            box.press("Enter");

            assertThat(page.locator("#detail h1")).hasText("火车站流动党员服务驿站");
            chromium.assertSilent();
        }
    }

    @Test
    void whatIsNotFoundIsSaidAndEscapeClosesIt() {
        try (var chromium = open("/")) {
            var page = chromium.page();
            var box = page.getByRole(AriaRole.COMBOBOX);
            box.fill("火车占");
            assertThat(page.locator("#found")).containsText("没有找到“火车占”");
            box.press("Escape");
            assertThat(page.locator("#found")).isHidden();
            chromium.assertSilent();
        }
    }

    @Test
    void theListHoldsTheSamePlacesAsTheMap() {
        try (var chromium = open("/#view=list&layers=stations")) {
            var page = chromium.page();
            assertThat(page.locator("#list table tbody tr")).hasCount(25);
            assertThat(page.locator("#list")).containsText("符合条件 25 处");
            chromium.screenshot("list-desktop");
            page.locator("#list a[href*='place=stations']").first().click();
            assertThat(page.locator("#detail h1")).isVisible();
            chromium.assertSilent();
        }
    }

    @Test
    void englishIsASwitchAndIsKeptInTheLink() {
        try (var chromium = open("/")) {
            var page = chromium.page();
            page.locator(".bar-tools").getByText("English").click();
            assertThat(page.locator("#layers")).containsText("Service stations");
            assertThat(page.url()).contains("lang=en");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            chromium.assertSilent();
        }
    }

    @Test
    void chineseIsTheFirstLanguageWhateverTheBrowserPrefers() {
        try (var chromium = open("/")) {
            assertThat(chromium.page().locator("html")).hasAttribute("lang", "zh-CN");
        }
    }

    private Chromium open(String path) {
        var chromium = Chromium.open("http://localhost:" + port + path);
        chromium.page().waitForLoadState(LoadState.NETWORKIDLE);
        return chromium;
    }

    /** How many places the panel says it shows. */
    private static int shown(Page page) {
        var text = page.locator("#layers [role=status]").first().innerText().replaceAll("[^0-9]", "");
        return text.isEmpty() ? -1 : Integer.parseInt(text);
    }
}
