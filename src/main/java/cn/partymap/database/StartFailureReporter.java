package cn.partymap.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says in one line on standard error why the service did not start. Boot's own reporter, a block of a dozen lines in
 * the log, is switched off in {@code application.yml}. Words of our own are printed as they are: a folder that is refused
 * has a line for each bad row.
 */
final class StartFailureReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        boolean ourOwnWords = analysis.getCause() != null
                && analysis.getDescription().equals(analysis.getCause().getMessage());
        System.err.println(
                ourOwnWords
                        ? "党建地图没有启动：" + analysis.getDescription().strip()
                        : line(analysis.getDescription(), analysis.getAction()));
    }

    static String line(@Nullable String description, @Nullable String action) {
        var said = (description == null ? "" : description) + " " + (action == null ? "" : action);
        return "党建地图没有启动：" + said.strip().replaceAll("\\s+", " ");
    }
}
