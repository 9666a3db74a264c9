package cn.partymap.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartFailureReporterTest {

    @Test
    void saysEverythingInOneLine() {
        assertThat(StartFailureReporter.line("a\n\n  b\n", " do\nthis ")).isEqualTo("党建地图没有启动：a b do this");
        assertThat(StartFailureReporter.line("a", null)).isEqualTo("党建地图没有启动：a");
    }

    @Test
    void findsTheProblemInAChainOfFailures() {
        var problem = new DatabaseProblem.HomeNotWritable(Path.of("/ro"), new IOException("Read-only file system"));

        var analysis =
                new StartFailureAnalyzer().analyze(new IllegalStateException("bean", new RuntimeException(problem)));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("/ro", "Read-only file system", "--home=DIR");
    }

    @Test
    void namesABusyPortAndTheNextOne() {
        var analysis = new StartFailureAnalyzer().analyze(new PortInUseException(8080));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("端口 8080", "--port=8081");
    }

    @Test
    void leavesWhatItDoesNotKnowToOthers() {
        assertThat(new StartFailureAnalyzer().analyze(new IllegalStateException("else")))
                .isNull();
    }
}
