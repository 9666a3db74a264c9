package cn.partymap.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of one of PostgreSQL's programs. */
record ServerCommand(int exitCode, String said) {

    private static final Duration GIVE_UP = Duration.ofMinutes(3);

    /** Output goes through a file: a pipe would be inherited by the server and never end. */
    static ServerCommand run(List<String> command) {
        try {
            var output = Files.createTempFile("partymap-", ".log");
            try {
                var process = new ProcessBuilder(command)
                        .directory(new File("/"))
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                return new ServerCommand(
                        exitCodeOf(process), Files.readString(output).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new ServerCommand(127, String.valueOf(e.getMessage()));
        }
    }

    static String firstLineOf(String... command) {
        return run(List.of(command)).said().lines().findFirst().orElse("");
    }

    private static int exitCodeOf(Process process) {
        try {
            if (process.waitFor(GIVE_UP.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return 124;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return 130;
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    /** The line that says most: PostgreSQL puts the reason last, after FATAL or ERROR if it has one. */
    String reason() {
        var lines =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("rror:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "exit code " + exitCode : lines.get(lines.size() - 1));
    }

    static String lastFatalLine(Path log) {
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.contains("FATAL"))
                    .reduce("", (a, b) -> b)
                    .strip();
        } catch (IOException e) {
            return ""; // The log only explains; a start that failed is reported without it too.
        }
    }
}
