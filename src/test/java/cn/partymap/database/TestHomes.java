package cn.partymap.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Temporary homes. Their name tells which test JVM made them, so that a later one can clear up after one that was killed. */
final class TestHomes {

    private static final String PREFIX = "partymap-test-";

    private TestHomes() {}

    /** The user postgres must be able to enter it. */
    static Path make() {
        try {
            var home =
                    Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the servers and removes the homes of test runs that are no more. */
    static void removeLeftovers() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            files.filter(TestHomes::isOrphan).forEach(TestHomes::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOrphan(Path file) {
        var name = file.getFileName().toString();
        if (!name.matches(PREFIX + "\\d+-.*")) {
            return false;
        }
        var maker = Long.parseLong(name.substring(PREFIX.length()).replaceFirst("-.*", ""));
        return ProcessHandle.of(maker).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static void remove(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(file -> file.endsWith("postmaster.pid"))
                    .map(Path::getParent)
                    .forEach(TestHomes::stopServerOn);
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException | UncheckedIOException e) {
            return; // Another test run clears up too.
        }
    }

    private static void stopServerOn(Path data) {
        new Cluster(
                        data.getParent(),
                        PostgresBinaries.forData(data, null),
                        ServerUser.current(),
                        Duration.ofSeconds(60),
                        List.of())
                .stop();
    }
}
