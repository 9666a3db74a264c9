package cn.partymap.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Chromium;
import cn.partymap.testing.MapTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on a phone, by keyboard alone, in large type, with a screen reader's eyes, in another site, and when things fail. */
@MapTest
class EverybodyBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void onAPhoneTheRecordRisesFromBelowAndTheTabsStayInReach() {
        try (var chromium = open("/#place=stations/WLP-S-001", Chromium.PHONE)) {
            var page = chromium.page();
            assertThat(page.locator("#detail h1")).isVisible();
            assertThat(page.locator(".tab-bar")).isVisible();
            assertThat(page.locator(".bar")).isHidden();
            var sheet = page.locator("#detail").boundingBox();
            assertThat(sheet.y).as("the sheet leaves the map above it").isGreaterThan(200);
            chromium.screenshot("map-phone-place");
            page.locator("#detail .close").click();
            assertThat(page.locator("#detail")).isHidden();
            chromium.screenshot("map-phone");
            chromium.assertSilent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/#view=list",
                "/#place=posts/WLP-P-001",
                "/#mode=elder",
                "/#mode=elder&view=list",
                "/#lang=en&view=list"
            })
    void nothingScrollsSidewaysAt320Pixels(String path) {
        try (var chromium = open(path, new Chromium.Size(320, 640))) {
            var width = (Number) chromium.page().evaluate("() => document.documentElement.scrollWidth");
            assertThat(width.intValue()).isLessThanOrEqualTo(320);
        }
    }

    @Test
    void largeTypeIsLargeIsInTheLinkAndIsRememberedForTheNextVisit() {
        try (var chromium = open("/", Chromium.DESKTOP)) {
            var page = chromium.page();
            page.getByText("长辈版").locator("visible=true").first().click();
            assertThat(page.locator("html")).hasAttribute("data-mode", "elder");
            assertThat(page.url()).contains("mode=elder");
            var size = (String) page.evaluate("() => getComputedStyle(document.body).fontSize");
            assertThat(Double.parseDouble(size.replace("px", ""))).isGreaterThanOrEqualTo(22);
            page.navigate("http://localhost:" + port + "/");
            assertThat(page.locator("html")).hasAttribute("data-mode", "elder");
            chromium.screenshot("map-elder");
            chromium.assertSilent();
        }
    }

    @Test
    void theKeyboardAloneFindsAPlaceOpensItAndComesBack() {
        try (var chromium = open("/#map=18/28.1985/113.0075", Chromium.DESKTOP)) {
            var page = chromium.page();
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("/");
            assertThat(page.locator("#finder input")).isFocused();
            page.locator("#map").focus();
            page.keyboard().press("Tab");
            var opened =
                    page.evaluate("() => document.activeElement.dataset.place || document.activeElement.className");
            assertThat(opened)
                    .asString()
                    .as("the first stop in the map is a marker")
                    .isNotEmpty();
            var pin = page.locator(".leaflet-marker-pane [data-place^=posts]").first();
            pin.focus();
            var place = pin.getAttribute("data-place");
            page.keyboard().press("Enter");
            assertThat(page.locator("#detail h1")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#detail")).isHidden();
            assertThat(page.evaluate("() => document.activeElement.dataset.place"))
                    .isEqualTo(place);
            chromium.assertSilent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/#place=stations/WLP-S-001",
                "/#view=list",
                "/#mode=elder&place=branches/WLP-B-002",
                "/#lang=en",
                "/embed#place=posts/WLP-P-001"
            })
    void hasNoSeriousFindingOfAxe(String path) {
        for (var size : List.of(Chromium.DESKTOP, Chromium.PHONE)) {
            try (var chromium = open(path, size)) {
                var page = chromium.page();
                page.evaluate(resource("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js"));
                @SuppressWarnings("unchecked")
                var found = (List<Map<String, Object>>)
                        page.evaluate(
                                "async () => (await axe.run(document, {resultTypes: ['violations']})).violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                                        + ".map(v => ({id: v.id, nodes: v.nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | ')}))");
                assertThat(found.stream().map(Object::toString).collect(Collectors.joining("\n")))
                        .as(path + " at " + size)
                        .isEmpty();
            }
        }
    }

    @Test
    void isShownInAFrameOfAnotherOriginAndOnlyTheEmbedIs() throws IOException {
        var embed = "http://localhost:" + port + "/embed#place=stations/WLP-S-001";
        var whole = "http://localhost:" + port + "/";
        var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            var body =
                    "<!doctype html><iframe id='map' width='800' height='600' src='%s'></iframe><iframe id='whole' src='%s'></iframe>"
                            .formatted(embed, whole)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
        try (var chromium =
                Chromium.open("http://127.0.0.1:" + site.getAddress().getPort() + "/")) {
            var page = chromium.page();
            assertThat(page.frameLocator("#map").locator("#detail h1")).hasText("火车站流动党员服务驿站");
            assertThat(page.frameLocator("#map").locator(".bar")).hasCount(0);
            assertThat(page.frameLocator("#whole").locator("#map")).hasCount(0);
            chromium.expectComplaint("frame-ancestors");
            chromium.screenshot("embed");
        } finally {
            site.stop(0);
        }
    }

    @Test
    void aServerThatFailsIsSaidWithAWayToTryAgain() {
        try (var chromium = Chromium.open("about:blank")) {
            var page = chromium.page();
            page.route(
                    "**/api/layers*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(500)
                            .setContentType("application/problem+json")
                            .setBody("{\"title\":\"服务器出错\",\"status\":500,\"detail\":\"问题编号 7f3a-19c2\"}")));
            page.navigate("http://localhost:" + port + "/");
            var again = tryAgain(page);
            assertThat(again).isVisible();
            chromium.screenshot("failed");
            page.unroute("**/api/layers*");
            again.click();
            assertThat(page.locator("#layers")).containsText("已显示");
            chromium.expectComplaint("500");
        }
    }

    @Test
    void withoutANetworkThePageSaysSoAndGoesOnWhenItIsBack() {
        try (var chromium = Chromium.open("about:blank")) {
            var page = chromium.page();
            page.route("**/api/layers*", Route::abort);
            page.navigate("http://localhost:" + port + "/");
            assertThat(tryAgain(page)).isVisible();
            page.unroute("**/api/layers*");
            tryAgain(page).click();
            assertThat(page.locator("#layers")).containsText("已显示");
        }
    }

    @Test
    void aBasemapInGcj02ShiftsWhatIsDrawnButNotWhatIsLinked() {
        var png = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        try (var chromium = Chromium.open("about:blank")) {
            var page = chromium.page();
            page.route(
                    "**/tiles/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("image/png")
                            .setBodyBytes(png)));
            page.route("**/api/layers*", route -> {
                var answer = route.fetch();
                var text = answer.text()
                        .replaceFirst(
                                "\"basemap\":\\{[^}]*\\}",
                                java.util.regex.Matcher.quoteReplacement(
                                        "\"basemap\":{\"kind\":\"xyz\",\"url\":\"http://localhost:" + port
                                                + "/tiles/{z}/{x}/{y}.png\",\"subdomains\":\"\",\"datum\":\"gcj02\",\"maxZoom\":18,\"attribution\":\"测试底图\",\"reviewNumber\":\"GS(2026)0001\"}"));
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(text));
            });
            page.navigate("http://localhost:" + port + "/#map=17/28.1985/113.0075&place=stations/WLP-S-001");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("body")).containsText("GS(2026)0001");
            assertThat(page.locator("body")).containsText("测试底图");
            assertThat(page.locator(".leaflet-tile").first()).isAttached();
            var map = page.url().replaceFirst(".*map=([^&]*).*", "$1").split("/");
            assertThat(Double.parseDouble(map[2])).as("the link stays CGCS2000").isBetween(113.0, 113.0115);
            var shift = ((Number) page.evaluate("""
                            async () => {
                              const tile = document.querySelector('.leaflet-tile')
                              const [z, x] = tile.src.split('/').slice(-3).map(Number)
                              const left = tile.getBoundingClientRect().left
                              const pin = document.querySelector('.pin.selected').getBoundingClientRect()
                              const drawn = (x + (pin.left + pin.width / 2 - left) / 256) / 2 ** z * 360 - 180
                              const item = await (await fetch('/api/collections/stations/items/WLP-S-001')).json()
                              return drawn - item.geometry.coordinates[0]
                            }""")).doubleValue();
            assertThat(shift)
                    .as("degrees that the pin stands to the east on the tiles, as the published offset has it here")
                    .isBetween(0.0055, 0.0059);
        }
    }

    @Test
    void printsWithoutItsControls() {
        try (var chromium = open("/#view=list", Chromium.DESKTOP)) {
            var page = chromium.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(page.locator("#layers")).isHidden();
            assertThat(page.locator("#list table")).isVisible();
        }
    }

    private static Locator tryAgain(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("再试一次"));
    }

    private Chromium open(String path, Chromium.Size size) {
        var chromium = Chromium.open("http://localhost:" + port + path, size);
        chromium.page().waitForLoadState(LoadState.NETWORKIDLE);
        return chromium;
    }

    private static String resource(String path) {
        try (var in = EverybodyBrowserTest.class.getResourceAsStream(path)) {
            return new String(java.util.Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
