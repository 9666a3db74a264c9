package cn.partymap.exchange;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A street's folder that is wrong ends the start with its bad rows, a line each, not with a stack trace. */
final class FolderRefusedAnalyzer extends AbstractFailureAnalyzer<FolderRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FolderRefused refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), null, refused);
    }
}
