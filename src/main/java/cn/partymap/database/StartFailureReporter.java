package cn.partymap.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says in one line on standard error why the service did not start. Boot's own reporter, a block of a dozen lines in
 * the log, is switched off in {@code application.yml}.
 */
final class StartFailureReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(line(analysis.getDescription(), analysis.getAction()));
    }

    static String line(@Nullable String description, @Nullable String action) {
        var said = (description == null ? "" : description) + " " + (action == null ? "" : action);
        return "党建地图没有启动：" + said.strip().replaceAll("\\s+", " ");
    }
}
