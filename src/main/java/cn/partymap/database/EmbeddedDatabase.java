package cn.partymap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * A private PostGIS under the home: {@code lock}, {@code secret} and {@code postgres/} with the data and the server's
 * log. Started with the service, watched while it lives, stopped with it.
 */
final class EmbeddedDatabase implements Database {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final List<String> OPTIONS =
            List.of("max_connections=60", "shared_buffers=64MB", "cluster_name=partymap");

    /** SQLSTATE invalid_password. */
    private static final String WRONG_PASSWORD = "28P01";

    private final HomeLock lock;
    private final Cluster cluster;
    private final ServerWatch watch;
    private final DatabaseAccess access;

    private EmbeddedDatabase(HomeLock lock, Cluster cluster, Postmaster postmaster, DatabaseAccess access) {
        this.lock = lock;
        this.cluster = cluster;
        this.access = access;
        this.watch = ServerWatch.over(cluster, postmaster);
    }

    static EmbeddedDatabase start(Path home, DatabaseSettings settings) {
        return start(home, settings, OPTIONS);
    }

    static EmbeddedDatabase start(Path wantedHome, DatabaseSettings settings, List<String> options) {
        var lock = HomeLock.take(wantedHome);
        try {
            // PostgreSQL names its folder by the real path, and adoption compares the two.
            var home = wantedHome.toRealPath();
            var folder = home.resolve("postgres");
            var binaries = PostgresBinaries.forData(Cluster.dataIn(folder), settings.binaries());
            var cluster = new Cluster(folder, binaries, ServerUser.current(), settings.startWithin(), options);
            prepare(home, cluster);
            return start(lock, home, cluster);
        } catch (IOException e) {
            release(lock);
            throw new DatabaseProblem.HomeNotWritable(wantedHome, e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private static void prepare(Path home, Cluster cluster) throws IOException {
        var folder = cluster.folder();
        Files.createDirectories(folder);
        cluster.user().own(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var entered = ServerCommand.run(cluster.user().command("test", "-w", folder.toString()));
        if (!entered.succeeded()) {
            // test itself says nothing; words come from setpriv, when there is no such user.
            throw entered.said().isEmpty()
                    ? new DatabaseProblem.HomeNotEnterable(home, cluster.user().name())
                    : new DatabaseProblem.NotStarted(cluster.data(), cluster.startWithin(), entered.said());
        }
    }

    private static EmbeddedDatabase start(HomeLock lock, Path home, Cluster cluster) throws IOException {
        var secretFile = home.resolve("secret");
        var secret = secretOf(cluster, secretFile);
        var postmaster = cluster.startOrAdopt();
        try {
            var setup = new ClusterSetup("127.0.0.1", postmaster.port(), secret);
            if (!setup.dataDirectory().equals(cluster.data().toString())) {
                throw new DatabaseProblem.SecretLost(secretFile);
            }
            var access = setup.complete();
            log.info(
                    "PostgreSQL {} runs as process {} on {}",
                    cluster.binaries().major(),
                    postmaster.pid(),
                    cluster.data());
            return new EmbeddedDatabase(lock, cluster, postmaster, access);
        } catch (SQLException | DataAccessException e) {
            cluster.stop();
            throw e instanceof SQLException refused && WRONG_PASSWORD.equals(refused.getSQLState())
                    ? new DatabaseProblem.SecretLost(secretFile)
                    : new DatabaseProblem.NotStarted(cluster.data(), cluster.startWithin(), DatabaseProblem.reason(e));
        }
    }

    private static ClusterSecret secretOf(Cluster cluster, Path file) throws IOException {
        if (cluster.exists()) {
            return ClusterSecret.read(file);
        }
        Files.deleteIfExists(file);
        var secret = ClusterSecret.create(file);
        cluster.create(secret.superuser().password());
        return secret;
    }

    private static void release(HomeLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            log.warn("The lock of the home could not be closed; it ends with this process", e);
        }
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    /** The pool is closed before: it was made from {@link #access()}. */
    @Override
    public void close() {
        watch.close();
        cluster.stop();
        release(lock);
    }
}
