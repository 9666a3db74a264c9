package cn.partymap.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL data folder and the one server on it. The caller holds the {@link HomeLock}, so nobody else starts a
 * server here; one that outlived its service is adopted.
 *
 * @param folder owned by the server's user: data, log
 * @param options further server settings, such as {@code fsync=off} for a test
 */
record Cluster(Path folder, PostgresBinaries binaries, ServerUser user, Duration startWithin, List<String> options) {

    /** Below the range from which systems hand out ports, so that a restart finds its port free again. */
    private static final int LOWEST_PORT = 15_000;

    private static final int HIGHEST_PORT = 30_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    static Path dataIn(Path folder) {
        return folder.resolve("data");
    }

    Path data() {
        return dataIn(folder);
    }

    boolean exists() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /** Builds the data folder aside and moves it into place, so that a crash in between leaves nothing half-made. */
    void create(String superuserPassword) throws IOException {
        var part = folder.resolve("data.part");
        FileSystemUtils.deleteRecursively(part);
        var password = folder.resolve("password.part");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, superuserPassword + "\n");
            user.own(password);
            initdb(part, password);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(part, data());
    }

    private void initdb(Path target, Path password) {
        var command = user.command(
                binaries.program("initdb"),
                "--pgdata=" + target,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        var run = ServerCommand.run(command);
        if (!run.succeeded()) {
            throw new DatabaseProblem.NotStarted(data(), startWithin, run.reason());
        }
    }

    /** The running server if there is one, else a new one on a random free port of the loopback interface. */
    Postmaster startOrAdopt() {
        return running().isPresent() ? awaitReady() : start(freePort());
    }

    /** After the server died: on the port the pool knows. */
    Postmaster restart(int port) {
        return running().isPresent() ? awaitReady() : start(port);
    }

    Optional<Postmaster> running() {
        return Postmaster.read(data()).filter(Postmaster::isAlive);
    }

    private Postmaster start(int port) {
        var deadline = Instant.now().plus(startWithin);
        forgetStalePid();
        var run = startOnce(port);
        // Processes of a killed server hold its shared memory for a moment; PostgreSQL refuses to start beside them.
        while (!run.succeeded()
                && lastWords().contains("shared memory block")
                && Instant.now().isBefore(deadline)) {
            pause();
            run = startOnce(port);
        }
        if (!run.succeeded()) {
            var words = lastWords();
            throw new DatabaseProblem.NotStarted(data(), startWithin, words.isEmpty() ? run.reason() : words);
        }
        return awaitReady();
    }

    /** Sockets are off: their path would be limited to 107 bytes, and loopback with a random secret is as closed. */
    private ServerCommand startOnce(int port) {
        beginLog();
        var settings = new StringBuilder("-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + port);
        options.forEach(option -> settings.append(" -c ").append(option));
        return ServerCommand.run(user.command(
                binaries.program("pg_ctl"),
                "start",
                "--pgdata=" + data(),
                "--log=" + log(),
                "--wait",
                "--timeout=" + startWithin.toSeconds(),
                "--options=" + settings));
    }

    private Postmaster awaitReady() {
        var deadline = Instant.now().plus(startWithin);
        while (Instant.now().isBefore(deadline)) {
            var ready = running().filter(Postmaster::ready);
            if (ready.isPresent()) {
                return ready.get();
            }
            pause();
        }
        throw new DatabaseProblem.NotStarted(data(), startWithin, lastWords());
    }

    /**
     * PostgreSQL takes any living process with the number in its pid file for a server, which after a power cut may be
     * a stranger. Deleting is safe: the home is locked, that process is not this server, and shared memory is checked apart.
     */
    private void forgetStalePid() {
        try {
            if (Postmaster.read(data()).isPresent() && running().isEmpty()) {
                Files.deleteIfExists(data().resolve("postmaster.pid"));
            }
        } catch (IOException e) {
            throw new DatabaseProblem.HomeNotWritable(data(), e);
        }
    }

    void stop() {
        ServerCommand.run(
                user.command(binaries.program("pg_ctl"), "stop", "--pgdata=" + data(), "--mode=fast", "--wait"));
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    /** A log for each start, the one before kept: what it says is about this start, and it does not grow for ever. */
    private void beginLog() {
        try {
            if (Files.exists(log())) {
                Files.move(log(), folder.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new DatabaseProblem.HomeNotWritable(folder, e);
        }
    }

    private String lastWords() {
        return ServerCommand.lastFatalLine(log());
    }

    private static int freePort() {
        for (var tries = 0; tries < 100; tries++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                continue; // Taken: the next number may be free.
            }
        }
        return 0;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
