package cn.partymap.database;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the private server again when it dies, on the same port, so that the pool finds it. */
final class ServerWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final int port;
    private boolean closed;

    private ServerWatch(Cluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    static ServerWatch over(Cluster cluster, Postmaster postmaster) {
        var watch = new ServerWatch(cluster, postmaster.port());
        var thread = new Thread(watch::keepRunning, "postgres-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private synchronized void keepRunning() {
        while (!closed) {
            pause(cluster.running().isPresent() || restarted() ? LOOK_EVERY : RETRY_AFTER);
        }
    }

    private boolean restarted() {
        log.warn("PostgreSQL on {} is gone, starting it again", cluster.data());
        try {
            var postmaster = cluster.restart(port);
            log.warn("PostgreSQL is back as process {}", postmaster.pid());
            return true;
        } catch (DatabaseProblem e) {
            // Not the end: a full disk or a taken port may be free in a second.
            log.error(e.getMessage());
            return false;
        }
    }

    private void pause(Duration time) {
        try {
            wait(time.toMillis());
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Returns when no restart is under way and none will be. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
