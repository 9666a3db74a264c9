package cn.partymap.database;

import java.util.Arrays;
import java.util.HashMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;

/** Brings the schema up to date, or says why not before anything is changed. */
final class Migrations {

    private static final String PLAIN_NAME = "[a-z_][a-z0-9_]*";

    private Migrations() {}

    /** The migrations say {@code grant … to ${app_role}}: the role is not called the same everywhere. */
    static FlywayConfigurationCustomizer grantingTo(String appRole) {
        var identifier = appRole.matches(PLAIN_NAME) ? appRole : '"' + appRole.replace("\"", "\"\"") + '"';
        return configuration -> {
            var placeholders = new HashMap<>(configuration.getPlaceholders());
            placeholders.put("app_role", identifier);
            configuration.placeholders(placeholders);
        };
    }

    static void bringUpToDate(Flyway flyway) {
        try {
            refuseNewerSchema(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseProblem.NotMigrated(e);
        }
    }

    /** Flyway itself goes on with a schema from the future; this service would then write what the newer one cannot read. */
    private static void refuseNewerSchema(Flyway flyway) {
        var migrations = flyway.info().all();
        var future = Arrays.stream(migrations)
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .map(Migrations::versionOf)
                .reduce("", (earlier, later) -> later);
        if (!future.isEmpty()) {
            var known = Arrays.stream(migrations)
                    .filter(migration -> migration.getState() != MigrationState.FUTURE_SUCCESS)
                    .map(Migrations::versionOf)
                    .reduce("0", (earlier, later) -> later);
            throw new DatabaseProblem.NewerSchema(future, known);
        }
    }

    private static String versionOf(MigrationInfo migration) {
        return migration.getVersion() == null
                ? migration.getDescription()
                : migration.getVersion().getVersion();
    }
}
