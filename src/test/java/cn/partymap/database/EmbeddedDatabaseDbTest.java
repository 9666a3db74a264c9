package cn.partymap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class EmbeddedDatabaseDbTest {

    private static final DatabaseSettings SETTINGS = new DatabaseSettings(null, Duration.ofSeconds(60));

    private Path home;

    @BeforeEach
    void makeHome() {
        home = TestHomes.make();
    }

    @AfterEach
    void removeHome() throws IOException {
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void keepsTheDataFromOneStartToTheNext() throws SQLException {
        try (var first = start()) {
            execute(first, "create table kept as select 7 as n");
        }
        try (var second = start()) {
            assertThat(number(second, "select n from kept")).isEqualTo(7);
        }
        assertThat(postmaster()).as("the server is stopped with the service").isNull();
    }

    @Test
    void buildsPostgisTrigramsAndTwoRolesOnLoopbackOnly() throws SQLException {
        try (var database = start()) {
            assertThat(number(database, "select count(*) from pg_extension where extname in ('postgis', 'pg_trgm')"))
                    .isEqualTo(2);
            assertThat(number(
                            database,
                            "select count(*) from pg_roles where rolname like 'partymap_%' and (rolsuper or"
                                    + " rolcreaterole or rolcreatedb)"))
                    .isZero();
            assertThat(number(database, "select cardinality(show_trgm('五里牌'))")).isPositive();
            assertThat(number(
                            database,
                            "select count(*) from pg_settings where name = 'listen_addresses' and setting ="
                                    + " '127.0.0.1'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void letsNobodyInWithoutTheSecret() throws IOException {
        try (var database = start()) {
            assertThatThrownBy(() -> ClusterSetup.open(database.access().url(), new Login("postgres", "postgres")))
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secret"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void adoptsTheServerThatOutlivedItsService() throws IOException, SQLException {
        try (var first = start()) {
            execute(first, "create table kept as select 7 as n");
        }
        // As after kill -9 of a service: the server runs, nobody holds the home.
        var orphan = cluster().startOrAdopt();

        try (var second = start()) {
            assertThat(postmaster().pid()).isEqualTo(orphan.pid());
            assertThat(number(second, "select n from kept")).isEqualTo(7);
        }
    }

    @Test
    void startsTheServerAgainAfterItsDeath() throws SQLException {
        try (var database = start()) {
            var first = postmaster();
            execute(database, "create table kept as select 7 as n");

            ProcessHandle.of(first.pid()).ifPresent(ProcessHandle::destroyForcibly);

            await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() -> assertThat(
                            number(database, "select n from kept"))
                    .isEqualTo(7));
            assertThat(postmaster().pid()).isNotEqualTo(first.pid());
            assertThat(postmaster().port()).isEqualTo(first.port());
        }
    }

    @Test
    void startsOverAStalePidFileWhoseNumberNowBelongsToAStranger() throws IOException {
        start().close();
        var pidFile = Cluster.dataIn(folder()).resolve("postmaster.pid");
        Files.write(
                pidFile,
                List.of(
                        String.valueOf(ProcessHandle.current().pid()),
                        Cluster.dataIn(folder()).toString(),
                        "1700000000",
                        "21134",
                        "",
                        "127.0.0.1",
                        "1 1",
                        "ready"));

        try (var database = start()) {
            assertThat(database.access().url()).doesNotContain("21134");
        }
    }

    @Test
    void buildsAgainWhatACrashLeftHalfMade() throws IOException {
        Files.createDirectories(home.resolve("postgres/data.part/base"));
        Files.writeString(home.resolve("secret"), "half");

        start().close();

        assertThat(home.resolve("postgres/data.part")).doesNotExist();
        assertThat(home.resolve("postgres/data/PG_VERSION")).exists();
    }

    @Test
    void refusesAHomeThatAnotherServiceUses() {
        try (var first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseProblem.HomeInUse.class)
                    .hasMessageContaining(home.toString());
            assertThat(postmaster().isAlive()).isTrue();
        }
    }

    @Test
    void refusesAHomeThatCannotBeMade() throws IOException {
        var file = Files.createFile(home.resolve("file"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("home"), SETTINGS))
                .isInstanceOf(DatabaseProblem.HomeNotWritable.class)
                .hasMessageContaining("--home=DIR");
    }

    /** As root the server's user is stopped by the folder above; as an ordinary user the service itself is. */
    @Test
    void refusesAHomeBelowAClosedFolder() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("---------"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(home.resolve("below"), SETTINGS))
                .isInstanceOf(
                        ServerUser.current().dropped()
                                ? DatabaseProblem.HomeNotEnterable.class
                                : DatabaseProblem.HomeNotWritable.class)
                .hasMessageContaining("--home=");

        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void refusesDataOfAnotherMajorVersionAndLeavesItAlone() throws IOException {
        start().close();
        var version = home.resolve("postgres/data/PG_VERSION");
        Files.writeString(version, "9\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseProblem.OtherMajorVersion.class)
                .hasMessageContaining("PostgreSQL 9");

        assertThat(version).hasContent("9");
        assertThat(postmaster()).isNull();
    }

    @Test
    void refusesDataWhoseSecretIsLostOrWrong() throws IOException {
        start().close();
        var secret = home.resolve("secret");
        Files.write(secret, List.of("wrong", "wrong", "wrong"));
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseProblem.SecretLost.class)
                .hasMessageContaining(secret.toString());

        Files.delete(secret);
        assertThatThrownBy(this::start).isInstanceOf(DatabaseProblem.SecretLost.class);

        assertThat(home.resolve("postgres/data/PG_VERSION")).exists();
        assertThat(postmaster()).isNull();
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(home, SETTINGS);
    }

    private Path folder() throws IOException {
        return home.toRealPath().resolve("postgres");
    }

    private Cluster cluster() throws IOException {
        var binaries = PostgresBinaries.forData(Cluster.dataIn(folder()), null);
        return new Cluster(folder(), binaries, ServerUser.current(), Duration.ofSeconds(60), List.of());
    }

    private @Nullable Postmaster postmaster() {
        return Postmaster.read(home.resolve("postgres/data")).orElse(null);
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = ClusterSetup.open(
                        database.access().url(), database.access().owner());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = ClusterSetup.open(
                        database.access().url(), database.access().owner());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
