package cn.partymap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Kills the real service and its real database, again and again, and counts what was acknowledged. */
@Tag("drill")
class KillDrillDbTest {

    private static final Logger log = LoggerFactory.getLogger(KillDrillDbTest.class);
    private static final int ROUNDS = 5;
    private static final String PLACES = "/api/collections/stations/items?limit=1";

    private final Path home = TestHomes.make();
    private final AtomicLong mostServersAtOnce = new AtomicLong();
    private final ScheduledExecutorService observer = Executors.newSingleThreadScheduledExecutor();
    private final List<Integer> acknowledged = new ArrayList<>();
    private RunScript service;

    @BeforeEach
    void start() throws IOException, InterruptedException, SQLException {
        service = RunScript.on(home);
        log.info("first ./run answers after {} ms", service.awaitAnswer(PLACES).toMillis());
        observer.scheduleWithFixedDelay(
                () -> mostServersAtOnce.accumulateAndGet(service.countServers(), Math::max),
                0,
                50,
                TimeUnit.MILLISECONDS);
        execute("create table drill (n integer primary key)");
    }

    @AfterEach
    void stop() throws IOException {
        observer.shutdownNow();
        service.close();
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void nothingAcknowledgedIsLostWhateverIsKilled() throws Exception {
        for (var round = 1; round <= ROUNDS; round++) {
            write(round);
            serviceIsKilledAndStartsAgain();
            write(100 + round);
            serverIsKilledAndComesBack();
        }
        assertThat(kept())
                .containsExactlyElementsOf(acknowledged.stream().sorted().toList());
        assertThat(mostServersAtOnce).as("postmasters on the same data").hasValue(1);

        assertThat(service.terminate()).isEqualTo(143);
        await().atMost(Duration.ofSeconds(10)).until(() -> service.countServers() == 0);
    }

    /** The next start adopts the server that lived on. */
    private void serviceIsKilledAndStartsAgain() throws Exception {
        var server = service.server().orElseThrow().pid();
        service.killService();
        service.startAgain();
        log.info(
                "after kill -9 of the service it answers again after {} ms",
                service.awaitAnswer(PLACES).toMillis());
        assertThat(service.server().orElseThrow().pid()).isEqualTo(server);
    }

    private void serverIsKilledAndComesBack() throws Exception {
        var server = service.server().orElseThrow().pid();
        var killed = System.nanoTime();
        service.killServer();
        var refused = 0;
        var answer = service.get(PLACES);
        for (; answer.statusCode() == 503; answer = service.get(PLACES)) {
            refused++;
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        // The first answers may still come from processes that outlive their master for a moment.
        await().atMost(Duration.ofSeconds(20)).until(() -> service.server()
                .filter(now -> now.pid() != server && now.ready())
                .isPresent());
        service.awaitAnswer(PLACES);
        log.info(
                "after kill -9 of postgres, {} answers of 503, then 200 after {} ms",
                refused,
                (System.nanoTime() - killed) / 1_000_000);
    }

    private void write(int n) throws Exception {
        execute("insert into drill values (" + n + ")");
        acknowledged.add(n);
    }

    private List<Integer> kept() throws Exception {
        var numbers = new ArrayList<Integer>();
        try (var connection = setup().openAs(service.secret().owner(), "partymap");
                var rows = connection.createStatement().executeQuery("select n from drill order by n")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private void execute(String sql) throws IOException, SQLException {
        try (var connection = setup().openAs(service.secret().owner(), "partymap");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private ClusterSetup setup() throws IOException {
        return new ClusterSetup("127.0.0.1", service.server().orElseThrow().port(), service.secret());
    }
}
