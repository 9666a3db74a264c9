package cn.partymap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.partymap.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class MigrationsDbTest {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void bringsAnEmptyDatabaseUpToDateAndMayBeRepeated() throws SQLException {
        Migrations.bringUpToDate(flyway("classpath:db/migration", "partymap_app"));
        Migrations.bringUpToDate(flyway("classpath:db/migration", "partymap_app"));

        assertThat(count("select count(*) from place_kind")).isPositive();
    }

    @Test
    void grantsToTheRoleTheServiceUsesWhateverItIsCalled() throws SQLException {
        database.asSuperuser().createStatement().execute("create role \"map-app\"");

        Migrations.bringUpToDate(flyway("classpath:db/migration", "map-app"));

        assertThat(count("select count(*) from information_schema.role_table_grants where grantee = 'map-app'"
                        + " and table_name = 'place'"))
                .isPositive();
        database.asSuperuser().createStatement().execute("drop owned by \"map-app\"; drop role \"map-app\"");
    }

    @Test
    void refusesDataOfANewerVersionAndChangesNothing() throws SQLException {
        database.migrate();
        database.asOwner().createStatement().execute("""
            insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            values (1000, '999', 'tomorrow', 'SQL', 'V999__tomorrow.sql', 1, 'x', 1, true)\
            """);
        var before = count("select count(*) from flyway_schema_history");

        assertThatThrownBy(() -> Migrations.bringUpToDate(flyway("classpath:db/migration", "partymap_app")))
                .isInstanceOf(DatabaseProblem.NewerSchema.class)
                .hasMessageContaining("999");

        assertThat(count("select count(*) from flyway_schema_history")).isEqualTo(before);
    }

    @Test
    void saysWhichMigrationFailedAndLeavesNothingOfIt() throws SQLException {
        assertThatThrownBy(() -> Migrations.bringUpToDate(flyway("classpath:db/broken", "partymap_app")))
                .isInstanceOf(DatabaseProblem.NotMigrated.class)
                .hasMessageContaining("V1__broken.sql");

        assertThat(count("select count(*) from pg_class where relname = 'half'"))
                .isZero();
    }

    private Flyway flyway(String location, String appRole) {
        var configuration = Flyway.configure()
                .dataSource(database.url(), "partymap_owner", database.ownerPassword())
                .locations(location)
                .placeholders(Map.of("other", "kept"));
        Migrations.grantingTo(appRole).customize(configuration);
        assertThat(configuration.getPlaceholders()).containsEntry("other", "kept");
        return configuration.load();
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
