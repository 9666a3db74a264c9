package cn.partymap.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A street's folder that cannot be loaded; nothing of it has been. Every bad row is named. */
public final class FolderRefused extends RuntimeException {

    private static final int MOST_SHOWN = 50;

    FolderRefused(Path folder, List<RowProblem> problems) {
        super("没有载入 %s，有 %d 处要改（nothing was loaded）：%n%s"
                .formatted(
                        folder,
                        problems.size(),
                        problems.stream()
                                .limit(MOST_SHOWN)
                                .map(RowProblem::toString)
                                .collect(Collectors.joining("\n"))));
    }
}
