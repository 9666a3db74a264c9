package cn.partymap.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page as it is sent: what it names is there, and can be kept. What it does is tested in a browser. */
@MapTest
class PageHttpTest {

    @Autowired
    Caller caller;

    @Autowired
    Assets assets;

    @Test
    void theStylesOfAnApiPageAreThere() {
        var styles = caller.get("/api?f=html").html().select("link[href]");

        assertThat(styles).isNotEmpty().allSatisfy(style -> caller.get(style.attr("href"))
                .ok());
    }

    @Test
    void everyFileThatThePageNamesIsThereAndCanBeKeptForEver() {
        for (var path : new String[] {"/", "/embed"}) {
            var html = caller.get(path).ok().html();
            var named = html.select("[src^=/assets],[href^=/assets]");
            assertThat(named).hasSizeGreaterThan(8);
            named.forEach(element -> {
                var file = element.hasAttr("src") ? element.attr("src") : element.attr("href");
                assertThat(caller.get(file).ok().header("Cache-Control"))
                        .as(file)
                        .contains("immutable")
                        .contains("max-age=31536000");
            });
        }
    }

    @Test
    void thePageItselfIsAskedForAgainEachTime() {
        assertThat(caller.get("/").ok().header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void theLanguageOfTheHeaderIsThatOfThePage() {
        for (var path : new String[] {"/", "/embed"}) {
            for (var query : new String[] {"", "?lang=zh", "?lang=en", "?lang=xx", "?from=singlemessage"}) {
                var answer = caller.get(path + query, "Accept-Language", "en").ok();
                var language = query.equals("?lang=en") ? "en" : "zh-CN";
                assertThat(answer.html().selectFirst("html").attr("lang"))
                        .as(query)
                        .isEqualTo(language);
                assertThat(answer.header("Content-Language")).as(query).isEqualTo(language);
            }
        }
        assertThat(caller.get("/?lang=en").html().title()).isEqualTo("Wulipai Party-Building Map");
    }

    @Test
    void nothingInItIsInline() {
        var html = caller.get("/").ok().html();
        assertThat(html.select("script:not([src]), style, [style], [onclick], [onload], [onerror]"))
                .isEmpty();
        assertThat(html.select("a[href^=javascript]")).isEmpty();
    }

    @Test
    void aFileOfAnotherBuildIsNotThere() {
        assertThat(caller.send("GET", assets.prefix().replaceAll("[0-9a-f]{16}$", "0123456789abcdef") + "/js/main.js")
                        .status())
                .isEqualTo(404);
    }
}
