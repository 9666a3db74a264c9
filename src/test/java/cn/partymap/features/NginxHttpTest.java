package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Behind a real nginx that compresses: it weakens the tags, and revalidation must work all the same. */
@MapTest
class NginxHttpTest {

    @Autowired
    Caller caller;

    @TempDir
    Path folder;

    private Process nginx;
    private int hidesEncoding;
    private int passesEncoding;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        hidesEncoding = freePort();
        passesEncoding = freePort();
        var configuration = Files.writeString(folder.resolve("nginx.conf"), configuration());
        try {
            nginx = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", configuration.toString(), "-e", "stderr")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("This test needs nginx: apt-get install nginx-light", e);
        }
        for (int i = 0; i < 100 && !answers(); i++) {
            assertThat(nginx.isAlive()).as(() -> log()).isTrue();
            Thread.sleep(50);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        nginx.destroy();
        assertThat(nginx.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/layers", "/api/collections/stations/items", "/api/collections/stations/items/WLP-S-001", "/api/collections/stations/items?f=html"})
    void aTagThatNginxWeakenedIsStillKnown(String path) {
        var behind = new Caller(() -> hidesEncoding);
        var first = behind.get(path, "Accept-Encoding", "gzip").ok();

        assertThat(first.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(first.header("ETag")).startsWith("W/\"").doesNotContain("-gz");
        assertThat(first.text().replaceAll("\"timeStamp\":\"[^\"]*\"", "")).isEqualTo(caller.get(path).text().replaceAll("\"timeStamp\":\"[^\"]*\"", ""));
        assertThat(behind.get(path, "Accept-Encoding", "gzip", "If-None-Match", first.header("ETag")).is(304).body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/layers", "/api/collections/stations/items", "/api/collections/stations/items/WLP-S-001"})
    void whatTheServiceCompressedPassesUntouched(String path) {
        var behind = new Caller(() -> passesEncoding);
        var first = behind.get(path, "Accept-Encoding", "gzip").ok();

        assertThat(first.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(first.header("ETag")).isEqualTo(caller.get(path, "Accept-Encoding", "gzip").header("ETag"));
        assertThat(first.text()).isNotEmpty();
        assertThat(behind.get(path, "Accept-Encoding", "gzip", "If-None-Match", first.header("ETag")).is(304).body()).isEmpty();
    }

    @Test
    void linksLeadToThePublicAddressAndNotToTheProxy() {
        assertThat(new Caller(() -> hidesEncoding).get("/api").ok().text()).doesNotContain("localhost").doesNotContain("127.0.0.1");
    }

    private String configuration() {
        return """
                daemon off;
                master_process off;
                pid %1$s/pid;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/f; uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                  gzip on; gzip_proxied any; gzip_min_length 0;
                  gzip_types application/json application/geo+json application/schema+json application/problem+json;
                  server { listen 127.0.0.1:%2$d; location / { proxy_pass http://localhost:%4$d; proxy_set_header Accept-Encoding ""; } }
                  server { listen 127.0.0.1:%3$d; location / { proxy_pass http://localhost:%4$d; proxy_http_version 1.1; proxy_set_header Connection ""; } }
                }
                """.formatted(folder, hidesEncoding, passesEncoding, caller.port());
    }

    private boolean answers() {
        try {
            return new Caller(() -> hidesEncoding).send("GET", "/api/conformance").status() == 200;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
