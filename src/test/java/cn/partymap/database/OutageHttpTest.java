package cn.partymap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.partymap.PartyMapApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The service on its own private server, while that server dies and comes back. */
class OutageHttpTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home = TestHomes.make();
    private ConfigurableApplicationContext service;

    @BeforeEach
    void start() {
        service = new SpringApplicationBuilder(PartyMapApplication.class)
                .run("--server.port=0", "--partymap.home=" + home, "--partymap.load=src/test/resources/tiny-street");
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void answers503WithRetryAfterWhileTheServerIsAwayAndRecoversByItself() throws Exception {
        assertThat(get().statusCode()).isEqualTo(200);
        var killed = server().orElseThrow();

        ProcessHandle.of(killed.pid()).ifPresent(ProcessHandle::destroyForcibly);

        var answer = get();
        for (; answer.statusCode() == 503; answer = get()) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> server().filter(Postmaster::ready)
                .filter(now -> now.pid() != killed.pid())
                .isPresent());
        assertThat(get().statusCode()).isEqualTo(200);
    }

    private Optional<Postmaster> server() {
        return Postmaster.read(home.resolve("postgres/data")).filter(Postmaster::isAlive);
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port")
                + "/api/collections/stations/items?limit=1");
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/geo+json")
                .timeout(Duration.ofSeconds(20));
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
