package cn.partymap.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;

/** One statement in a file of its own; plain JDBC, because this runs before there is a data source. */
record SqlFile(String text) {

    /** A query beside this package. */
    static SqlFile query(String name) {
        return at("cn/partymap/database/" + name + ".sql");
    }

    /** A script that sets up a cluster, a database or its roles. */
    static SqlFile script(String name) {
        return at("db/cluster/" + name + ".sql");
    }

    private static SqlFile at(String path) {
        try {
            return new SqlFile(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /** The first column of the only row. */
    <T> T fetch(Connection connection, Class<T> type, Object... bound) throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            for (var i = 0; i < bound.length; i++) {
                statement.setObject(i + 1, bound[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return type.cast(rows.getObject(1));
            }
        }
    }
}
