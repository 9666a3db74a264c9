package cn.partymap.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds the one thing a person can mend in the chain of exceptions that ended the start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseProblem problem) {
                return new FailureAnalysis(problem.getMessage(), null, problem);
            }
            if (cause instanceof PortInUseException busy) {
                return new FailureAnalysis(portInUse(busy.getPort()), null, busy);
            }
        }
        return null;
    }

    private static String portInUse(int port) {
        return "端口 %1$d 已被占用。请用 --port=%2$d 换一个端口，或停止占用它的程序。 / Port %1$d is taken: choose another with --port=%2$d, or stop the program that holds it."
                .formatted(port, port == 65_535 ? 8090 : port + 1);
    }
}
