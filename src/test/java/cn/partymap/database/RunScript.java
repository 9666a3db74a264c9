package cn.partymap.database;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The service as a person starts it, by {@code ./run}, on a home of its own. The script becomes the service: one process. */
final class RunScript implements AutoCloseable {

    private static final Duration BUILD_AND_START = Duration.ofMinutes(8);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home;
    private final int port = freePort();
    private final Path output;
    private Process process;

    private RunScript(Path home) throws IOException {
        this.home = home;
        this.output = home.resolve("run.log");
        this.process = launch();
    }

    static RunScript on(Path home) throws IOException {
        return new RunScript(home);
    }

    private Process launch() throws IOException {
        return new ProcessBuilder("./run", "--port=" + port, "--home=" + home.resolve("home"))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    void startAgain() throws IOException {
        process = launch();
    }

    Path data() {
        return home.resolve("home/postgres/data");
    }

    Optional<Postmaster> server() {
        return Postmaster.read(data()).filter(Postmaster::isAlive);
    }

    ClusterSecret secret() throws IOException {
        return ClusterSecret.read(home.resolve("home/secret"));
    }

    void killService() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void killServer() {
        ProcessHandle.of(server().orElseThrow().pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** As Ctrl-C or a service manager would. */
    int terminate() throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
        return process.exitValue();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** How long until the path is answered with 200. */
    Duration awaitAnswer(String path) throws IOException, InterruptedException {
        var began = Instant.now();
        while (Duration.between(began, Instant.now()).compareTo(BUILD_AND_START) < 0) {
            if (answers(path)) {
                return Duration.between(began, Instant.now());
            }
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "./run ended with " + process.exitValue() + ": " + Files.readString(output));
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("No answer from ./run: " + Files.readString(output));
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            return get(path).statusCode() == 200;
        } catch (IOException e) {
            return false; // The port is not open yet.
        }
    }

    /** Masters that work on this data folder now; a child just forked still has its master's command line. */
    long countServers() {
        return ProcessHandle.allProcesses()
                .filter(this::worksOnData)
                .filter(handle -> handle.parent().filter(this::worksOnData).isEmpty())
                .count();
    }

    private boolean worksOnData(ProcessHandle handle) {
        return commandLineOf(handle).contains("-D\0" + data() + "\0");
    }

    private static String commandLineOf(ProcessHandle handle) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(handle.pid()), "cmdline"));
        } catch (IOException e) {
            return ""; // It ended between two looks.
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        server().flatMap(server -> ProcessHandle.of(server.pid())).ifPresent(ProcessHandle::destroy);
    }
}
