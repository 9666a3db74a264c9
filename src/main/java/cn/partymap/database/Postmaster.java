package cn.partymap.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of a server: process, port and whether it takes connections yet.
 *
 * @param ready line 8 says "ready"; before that the server starts or recovers
 */
record Postmaster(long pid, Path data, int port, boolean ready) {

    /** Empty without the file, or while the server has not written it to the end. */
    static Optional<Postmaster> read(Path data) {
        try {
            return parse(Files.readAllLines(data.resolve("postmaster.pid")));
        } catch (IOException e) {
            return Optional.empty(); // No file, no server.
        }
    }

    static Optional<Postmaster> parse(List<String> lines) {
        if (lines.size() < 4
                || !lines.get(0).strip().matches("\\d+")
                || !lines.get(3).strip().matches("\\d+")) {
            return Optional.empty();
        }
        var ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
        return Optional.of(new Postmaster(
                Long.parseLong(lines.get(0).strip()),
                Path.of(lines.get(1).strip()),
                Integer.parseInt(lines.get(3).strip()),
                ready));
    }

    /**
     * Whether that process runs and is this server. After a crash of the machine the number may belong to anybody, and a
     * killed server may stay as a zombie, so its command line must name the data folder.
     */
    boolean isAlive() {
        var commandLine = Path.of("/proc", String.valueOf(pid), "cmdline");
        try {
            return Files.exists(Path.of("/proc/self/cmdline"))
                    ? Files.readString(commandLine, StandardCharsets.ISO_8859_1).contains(dataAsBytes())
                    : ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        } catch (IOException e) {
            return false; // It ended between two looks.
        }
    }

    private String dataAsBytes() {
        return new String(data.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
