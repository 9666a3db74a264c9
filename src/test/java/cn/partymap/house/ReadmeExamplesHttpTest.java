package cn.partymap.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The examples of the README are run as they stand. */
@MapTest
class ReadmeExamplesHttpTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^curl 'http://localhost:8080(/[^']*)'$");

    @Autowired
    Caller caller;

    @Test
    void everyExampleAnswersWithSomething() {
        assertThat(examples()).hasSizeGreaterThan(8).allSatisfy(path -> {
            var answer = caller.get(path).ok();
            if (path.contains("/items?") && !path.contains("f=html")) {
                assertThat(answer.json().path("numberReturned").asInt())
                        .as(path)
                        .isPositive();
            }
        });
    }

    @Test
    void noExampleIsWrittenSoThatItWouldNotBeRun() {
        var lines = HouseRulesTest.read(Path.of("README.md"))
                .lines()
                .filter(line -> line.startsWith("curl"))
                .count();

        assertThat(examples()).hasSize((int) lines);
    }

    private static List<String> examples() {
        return EXAMPLE.matcher(HouseRulesTest.read(Path.of("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
