package cn.partymap.testing;

import cn.partymap.database.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * A database of its own on the one real PostGIS of this test JVM, with the two roles of production.
 *
 * <p>{@link #fresh()} has PostGIS and no table, as before the first migration; {@link #migrated()} has the schema. Both
 * are copies of a template and cost about a tenth of a second. For a Spring test see {@link OnPostgis}.
 */
public record TestDatabase(String url, String ownerPassword, String appPassword) {

    private static final AtomicInteger MADE = new AtomicInteger();

    public static TestDatabase fresh() {
        return copyOf(Server.ONLY.template());
    }

    public static TestDatabase migrated() {
        return copyOf(Migrated.TEMPLATE);
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, Server.ONLY.ownerName(), ownerPassword);
    }

    /** As the service works: no DDL, no change to history. */
    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(url, Server.ONLY.appName(), appPassword);
    }

    public Connection asSuperuser() throws SQLException {
        return Server.ONLY.asSuperuser(url.substring(url.lastIndexOf('/') + 1));
    }

    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                Server.ONLY.appName(),
                "spring.datasource.password",
                appPassword,
                "spring.flyway.user",
                Server.ONLY.ownerName(),
                "spring.flyway.password",
                ownerPassword,
                "spring.datasource.hikari.maximum-pool-size",
                "5");
    }

    /** Runs the migrations of the project as the service would. */
    public TestDatabase migrate() {
        Flyway.configure()
                .dataSource(url, Server.ONLY.ownerName(), ownerPassword)
                .placeholders(Map.of("app_role", Server.ONLY.appName()))
                .load()
                .migrate();
        return this;
    }

    private static TestDatabase copyOf(String template) {
        return create("test_" + MADE.incrementAndGet(), template);
    }

    private static TestDatabase create(String name, String template) {
        var server = Server.ONLY;
        try (var connection = server.asSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database %s template %s owner %s".formatted(name, template, server.ownerName()));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the test database " + name, e);
        }
        return new TestDatabase(server.url(name), server.ownerPassword(), server.appPassword());
    }

    private static final class Server {
        static final TestServer ONLY = TestServer.start();
    }

    private static final class Migrated {
        static final String TEMPLATE = make("test_template");

        private static String make(String name) {
            create(name, Server.ONLY.template()).migrate();
            return name;
        }
    }
}
