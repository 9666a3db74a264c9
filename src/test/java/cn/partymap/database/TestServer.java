package cn.partymap.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one real PostGIS of a test JVM, set up by the code that sets up a private one: a container where a Docker engine
 * answers, else the embedded cluster in a folder of its own. Without either the tests fail; they are never skipped.
 */
public final class TestServer {

    private static final String IMAGE = "postgis/postgis:15-3.3";
    private static final DatabaseSettings SETTINGS = new DatabaseSettings(null, Duration.ofSeconds(60));
    private static final List<String> FAST = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "max_connections=200",
            "shared_buffers=64MB");

    private final String host;
    private final int port;
    private final ClusterSecret secret;

    private TestServer(String host, int port, ClusterSecret secret) {
        this.host = host;
        this.port = port;
        this.secret = secret;
    }

    public static TestServer start() {
        return dockerAnswers() ? inContainer() : embedded();
    }

    private static boolean dockerAnswers() {
        var mayAnswer = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return mayAnswer && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // It lives as long as the JVM: Testcontainers removes it then.
    private static TestServer inContainer() {
        var secret = ClusterSecret.random();
        var container = new PostgreSQLContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"))
                .withUsername(secret.superuser().user())
                .withPassword(secret.superuser().password())
                .withDatabaseName("postgres");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return new TestServer(container.getHost(), container.getMappedPort(5432), secret).prepared();
    }

    private static TestServer embedded() {
        TestHomes.removeLeftovers();
        var home = TestHomes.make();
        var database = EmbeddedDatabase.start(home, SETTINGS, FAST);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home, database)));
        try {
            var port = Postmaster.read(Cluster.dataIn(home.toRealPath().resolve("postgres")))
                    .orElseThrow()
                    .port();
            return new TestServer("127.0.0.1", port, ClusterSecret.read(home.resolve("secret"))).prepared();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path home, EmbeddedDatabase database) {
        database.close();
        FileSystemUtils.deleteRecursively(home.toFile());
    }

    /** The database every fresh one is copied from: roles, PostGIS, trigrams, no table. */
    private TestServer prepared() {
        try {
            new ClusterSetup(host, port, secret).complete();
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    public String template() {
        return ClusterSetup.DATABASE;
    }

    public String ownerName() {
        return secret.owner().user();
    }

    public String ownerPassword() {
        return secret.owner().password();
    }

    public String appName() {
        return secret.app().user();
    }

    public String appPassword() {
        return secret.app().password();
    }

    public Connection asSuperuser(String database) throws SQLException {
        return ClusterSetup.open(url(database), secret.superuser());
    }
}
