package cn.partymap.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code examine.sql} finds in a database. */
record DatabaseFacts(
        int serverVersion, String encoding, String ctype, @Nullable String postgis, boolean trigrams, boolean appExists) {

    private static final Set<String> NOT_CHINESE = Set.of("C", "POSIX");

    static DatabaseFacts of(Connection connection, String app) throws SQLException {
        try (var statement = connection.prepareStatement(SqlFile.query("examine").text())) {
            statement.setString(1, app);
            try (var row = statement.executeQuery()) {
                row.next();
                return new DatabaseFacts(
                        row.getInt("server_version"),
                        row.getString("encoding"),
                        row.getString("ctype"),
                        row.getString("postgis"),
                        row.getBoolean("trigrams"),
                        row.getBoolean("app_exists"));
            }
        }
    }

    boolean speaksChinese() {
        return encoding.equals("UTF8") && !NOT_CHINESE.contains(ctype);
    }

    boolean postgisIsOld() {
        if (postgis == null) {
            return false;
        }
        var parts = postgis.split("\\D+");
        return Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]) < 303;
    }
}
