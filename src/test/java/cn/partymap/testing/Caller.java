package cn.partymap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the service over HTTP as any client would, following nothing and unpacking nothing by itself. Every GET below
 * {@code /api} is held against the OpenAPI definition of the service: what it does not declare fails the test.
 */
public final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final IntSupplier port;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private @Nullable CallerContract contract;

    public Caller(IntSupplier port) {
        this.port = port;
    }

    public int port() {
        return port.getAsInt();
    }

    /** @param path with its query, percent-encoded;  @param headers name, value, name, value … */
    public CallerAnswer get(String path, String... headers) {
        var answer = send("GET", path, headers);
        if (path.startsWith("/api")) {
            assertThat(contract().breach(answer)).as("the API definition").isEmpty();
        }
        return answer;
    }

    public CallerAnswer head(String path, String... headers) {
        return send("HEAD", path, headers);
    }

    public CallerAnswer options(String path, String... headers) {
        return send("OPTIONS", path, headers);
    }

    public CallerAnswer send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new CallerAnswer(method, path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Bytes that no HTTP library would send; the whole answer as text. */
    public String raw(String request) {
        try (var socket = new Socket("localhost", port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One part of a path or a query, percent-encoded. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private synchronized CallerContract contract() {
        if (contract == null) {
            contract =
                    new CallerContract(send("GET", "/api/openapi?f=json").ok().json());
        }
        return contract;
    }
}
