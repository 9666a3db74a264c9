package cn.partymap.database;

import cn.partymap.sql.SqlFile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a new cluster needs before the migrations can run: two roles, the database, PostGIS in it. Safe to repeat. */
record ClusterSetup(String host, int port, ClusterSecret secret) {

    static final String DATABASE = "partymap";

    DatabaseAccess complete() throws SQLException {
        try (var connection = openAs(secret.superuser(), "postgres")) {
            createRoles(connection, secret.owner(), secret.app());
            if (!client(connection)
                    .sql(query("database-exists"))
                    .query(Boolean.class)
                    .single()) {
                run(connection, "database");
            }
        }
        try (var connection = openAs(secret.superuser(), DATABASE)) {
            run(connection, "postgis");
            run(connection, "pg_trgm");
        }
        return new DatabaseAccess(url(DATABASE), secret.owner(), secret.app());
    }

    static void createRoles(Connection connection, Login owner, Login app) {
        set(connection, "setup.owner", owner.user());
        set(connection, "setup.owner_password", owner.password());
        set(connection, "setup.app", app.user());
        set(connection, "setup.app_password", app.password());
        run(connection, "roles");
    }

    private static void set(Connection connection, String name, String value) {
        client(connection)
                .sql(query("set-setting"))
                .param("name", name)
                .param("value", value)
                .query(String.class)
                .single();
    }

    /** Runs one of the scripts that set up a cluster, a database or its roles. */
    static void run(Connection connection, String script) {
        client(connection)
                .sql(SqlFile.of(ClusterSetup.class, "/db/cluster/" + script).text())
                .update();
    }

    static String query(String name) {
        return SqlFile.of(ClusterSetup.class, name).text();
    }

    /** For one connection that the caller closes; there is no data source yet. */
    static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Which data folder the server on this port works on: proof that it is ours. */
    String dataDirectory() throws SQLException {
        try (var connection = openAs(secret.superuser(), "postgres")) {
            return client(connection)
                    .sql(query("data-directory"))
                    .query(String.class)
                    .single();
        }
    }

    Connection openAs(Login login, String database) throws SQLException {
        return open(url(database), login);
    }

    static Connection open(String url, Login login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("ApplicationName", "partymap start");
        return DriverManager.getConnection(url, properties);
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }
}
