package cn.partymap.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** What a new cluster needs before the migrations can run: two roles, the database, PostGIS in it. Safe to repeat. */
record ClusterSetup(String host, int port, ClusterSecret secret) {

    static final String DATABASE = "partymap";

    DatabaseAccess complete() throws SQLException {
        try (var connection = openAs(secret.superuser(), "postgres")) {
            createRoles(connection, secret.owner(), secret.app());
            if (!SqlFile.query("database-exists").fetch(connection, Boolean.class)) {
                SqlFile.script("database").execute(connection);
            }
        }
        try (var connection = openAs(secret.superuser(), DATABASE)) {
            SqlFile.script("postgis").execute(connection);
            SqlFile.script("pg_trgm").execute(connection);
        }
        return new DatabaseAccess(url(DATABASE), secret.owner(), secret.app());
    }

    static void createRoles(Connection connection, Login owner, Login app) throws SQLException {
        var setting = SqlFile.query("set-setting");
        setting.fetch(connection, String.class, "setup.owner", owner.user());
        setting.fetch(connection, String.class, "setup.owner_password", owner.password());
        setting.fetch(connection, String.class, "setup.app", app.user());
        setting.fetch(connection, String.class, "setup.app_password", app.password());
        SqlFile.script("roles").execute(connection);
    }

    /** Which data folder the server on this port works on: proof that it is ours. */
    String dataDirectory() throws SQLException {
        try (var connection = openAs(secret.superuser(), "postgres")) {
            return SqlFile.query("data-directory").fetch(connection, String.class);
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
