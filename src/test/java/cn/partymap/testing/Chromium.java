package cn.partymap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page in the real, headless browser: one browser a test run, a new context a page. Whatever the console says, an
 * exception nobody caught, a violated content policy and a request to another host are kept and must be announced.
 */
public final class Chromium implements AutoCloseable {

    public static final Size DESKTOP = new Size(1440, 900);
    public static final Size PHONE = new Size(390, 844);

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    /** Of the window, in CSS pixels. */
    public record Size(int width, int height) {}

    private static final class Shared {
        static final Browser BROWSER = launch();

        private static Browser launch() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(binary())
                            .setArgs(FLAGS));
        }

        private static Path binary() {
            return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "No Chromium found; ./test installs it, or: apt-get install chromium"));
        }
    }

    private Chromium(Size size, boolean phone) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(size.width(), size.height())
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(phone)
                .setIsMobile(phone);
        this.context = Shared.BROWSER.newContext(options);
        context.setDefaultTimeout(15_000);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("exception: " + error));
        page.onRequest(request -> requests.add(request.url()));
    }

    public static Chromium open(String url) {
        return open(url, DESKTOP);
    }

    public static Chromium open(String url, Size size) {
        var chromium = new Chromium(size, size.width() < 720);
        chromium.page.navigate(url);
        return chromium;
    }

    /** Playwright's page, for what has no word here. */
    public Page page() {
        return page;
    }

    public List<String> requests() {
        return requests;
    }

    public void waitForText(String text) {
        page.getByText(text).first().waitFor();
    }

    /** What a person reads on the page. */
    public String text() {
        return page.locator("body").innerText();
    }

    public void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** Forgets a complaint the test caused on purpose, such as Chromium's note of a 404. */
    public void expectComplaint(String part) {
        Optional<String> announced = complaints.stream()
                .filter(complaint -> complaint.contains(part))
                .findFirst();
        assertThat(announced)
                .as("complaint about " + part + " in " + complaints)
                .isPresent();
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    public void assertSilent() {
        assertThat(complaints).isEmpty();
        var origin = page.url().replaceFirst("(https?://[^/]+).*", "$1");
        assertThat(requests).allSatisfy(url -> assertThat(url).startsWith(origin));
    }

    @Override
    public void close() {
        context.close();
    }
}
