package cn.partymap.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the files of the page keep: no other host, no HTML from strings, texts in one place per language, imports downwards. */
class PageFilesTest {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path JS = STATIC.resolve("js");

    @Test
    void noFileNamesAnotherHost() {
        var url = Pattern.compile("https?://(?!www\\.w3\\.org/)[a-z0-9.-]+");
        for (var ending : List.of(".js", ".css", ".svg")) {
            assertThat(HouseRulesTest.files(STATIC, ending)).allSatisfy(file -> assertThat(
                            url.matcher(HouseRulesTest.read(file)).find())
                    .as(file.toString())
                    .isFalse());
        }
    }

    @Test
    void noHtmlIsMadeFromStrings() {
        assertThat(HouseRulesTest.files(JS, ".js")).allSatisfy(file -> assertThat(HouseRulesTest.read(file))
                .as(file.toString())
                .doesNotContain(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"));
    }

    @Test
    void chineseStandsInTheTextsOnly() {
        var chinese = Pattern.compile("[\\u4e00-\\u9fff]");
        assertThat(HouseRulesTest.files(JS, ".js"))
                .filteredOn(file -> !file.startsWith(JS.resolve("text")))
                .allSatisfy(file -> assertThat(chinese.matcher(withoutComments(HouseRulesTest.read(file)))
                                .find())
                        .as(file.toString())
                        .isFalse());
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(keys("en.js")).isEqualTo(keys("zh.js")).hasSizeGreaterThan(50);
    }

    @Test
    void onlyOneModuleReadsLeafletFromTheWindow() {
        assertThat(HouseRulesTest.files(JS, ".js"))
                .filteredOn(file -> HouseRulesTest.read(file).matches("(?s).*(globalThis|window)\\.L\\b.*"))
                .extracting(file -> JS.relativize(file).toString())
                .containsExactly("map/leaflet.js");
    }

    private static TreeSet<String> keys(String file) {
        var keys = new TreeSet<String>();
        var key = Pattern.compile("(?m)^\\s*(['\"]?)([A-Za-z][A-Za-z0-9_.-]*)\\1\\s*[:(]")
                .matcher(HouseRulesTest.read(JS.resolve("text").resolve(file)));
        while (key.find()) {
            keys.add(key.group(2));
        }
        return keys;
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }
}
