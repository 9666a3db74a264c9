package cn.partymap.database;

import java.sql.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code examine.sql} finds in a database. */
record DatabaseFacts(
        int serverVersion,
        String encoding,
        String ctype,
        @Nullable String postgis,
        boolean trigrams,
        boolean appExists) {

    private static final Set<String> NOT_CHINESE = Set.of("C", "POSIX");

    static DatabaseFacts of(Connection connection, String app) {
        return ClusterSetup.client(connection)
                .sql(ClusterSetup.query("examine"))
                .param("app", app)
                .query(DatabaseFacts.class)
                .single();
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
