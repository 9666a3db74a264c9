package cn.partymap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.partymap.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Databases as one may find them: made here by the superuser, then joined as the service would. */
class ExternalDatabaseDbTest {

    private static final Login GUEST = new Login("guest_owner", "g");
    private static final Login NEW_APP = new Login("new_app", "n");

    private final TestDatabase anyDatabase = TestDatabase.fresh();

    @BeforeEach
    void makeGuest() throws SQLException {
        execute("create role guest_owner login password 'g'");
    }

    @AfterEach
    void removeGuest() throws SQLException {
        execute("drop database if exists elsewhere");
        execute("drop role if exists new_app");
        execute("drop role if exists guest_owner");
    }

    @Test
    void joinsADatabaseThatHasEverything() {
        var joined = ExternalDatabase.join(access(anyDatabase.url(), owner(), app()));

        assertThat(joined.access().app().user()).isEqualTo("partymap_app");
    }

    @Test
    void makesExtensionsAndTheServiceRoleWhereTheOwnerMay() throws SQLException {
        execute("alter role guest_owner superuser");
        make("elsewhere", "encoding 'UTF8' lc_ctype 'C.UTF-8'");

        ExternalDatabase.join(access(elsewhere(), GUEST, NEW_APP));

        try (var connection = ClusterSetup.open(elsewhere(), NEW_APP)) {
            assertThat(DatabaseFacts.of(connection, "new_app").postgis()).startsWith("3.");
        }
    }

    @Test
    void letsOneRoleDoBoth() {
        assertThat(ExternalDatabase.join(access(anyDatabase.url(), owner(), owner()))
                        .access()
                        .hasOneRole())
                .isTrue();
    }

    @Test
    void refusesAnAddressWhereNobodyAnswers() {
        assertThatThrownBy(() -> ExternalDatabase.join(
                        access("jdbc:postgresql://127.0.0.1:1/map?password=s3cret", owner(), app())))
                .isInstanceOf(DatabaseProblem.Unreachable.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/map")
                .hasMessageContaining("SPRING_DATASOURCE_URL")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void refusesAWrongPasswordOfEitherRole() {
        var wrong = new Login("partymap_app", "wrong");

        assertThatThrownBy(() -> ExternalDatabase.join(access(anyDatabase.url(), owner(), wrong)))
                .isInstanceOf(DatabaseProblem.Unreachable.class)
                .hasMessageContaining("partymap_app")
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() ->
                        ExternalDatabase.join(access(anyDatabase.url(), new Login("partymap_owner", "wrong"), app())))
                .isInstanceOf(DatabaseProblem.Unreachable.class)
                .hasMessageContaining("partymap_owner");
    }

    @Test
    void refusesAnotherKindOfDatabaseAndAMissingUser() {
        assertThatThrownBy(() -> ExternalDatabase.join(access("jdbc:mysql://db/map", owner(), app())))
                .isInstanceOf(DatabaseProblem.NotSuitable.class)
                .hasMessageContaining("jdbc:postgresql:");
        assertThatThrownBy(() -> ExternalDatabase.join(access(anyDatabase.url(), new Login("", ""), new Login("", ""))))
                .isInstanceOf(DatabaseProblem.NotSuitable.class)
                .hasMessageContaining("SPRING_DATASOURCE_USERNAME");
    }

    @Test
    void refusesADatabaseWithoutPostgisWhenTheOwnerMayNotMakeIt() throws SQLException {
        make("elsewhere", "encoding 'UTF8' lc_ctype 'C.UTF-8'");

        assertThatThrownBy(() -> ExternalDatabase.join(access(elsewhere(), GUEST, GUEST)))
                .isInstanceOf(DatabaseProblem.NotSuitable.class)
                .hasMessageContaining("create extension postgis;");
    }

    @Test
    void refusesLcCtypeCBecauseChineseWouldHaveNoTrigrams() throws SQLException {
        execute("alter role guest_owner superuser");
        make("elsewhere", "encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");

        assertThatThrownBy(() -> ExternalDatabase.join(access(elsewhere(), GUEST, GUEST)))
                .isInstanceOf(DatabaseProblem.NotSuitable.class)
                .hasMessageContaining("LC_CTYPE C")
                .hasMessageContaining("lc_ctype 'C.UTF-8'");
        try (var connection = ClusterSetup.open(elsewhere(), GUEST)) {
            assertThat(DatabaseFacts.of(connection, "x").postgis())
                    .as("nothing was changed")
                    .isNull();
        }
    }

    @Test
    void refusesADatabaseThatIsNotInUtf8() throws SQLException {
        make("elsewhere", "encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C'");

        assertThatThrownBy(() -> ExternalDatabase.join(access(elsewhere(), GUEST, GUEST)))
                .isInstanceOf(DatabaseProblem.NotSuitable.class)
                .hasMessageContaining("SQL_ASCII");
    }

    @Test
    void refusesAMissingServiceRoleWhenTheOwnerMayNotMakeIt() {
        assertThatThrownBy(() -> ExternalDatabase.join(access(anyDatabase.url(), owner(), NEW_APP)))
                .isInstanceOf(DatabaseProblem.NotSuitable.class)
                .hasMessageContaining("create role new_app login password");
    }

    private DatabaseAccess access(String url, Login owner, Login app) {
        return new DatabaseAccess(url, owner, app);
    }

    private Login owner() {
        return new Login("partymap_owner", anyDatabase.ownerPassword());
    }

    private Login app() {
        return new Login("partymap_app", anyDatabase.appPassword());
    }

    private String elsewhere() {
        return anyDatabase.url().replaceFirst("/[^/]+$", "/elsewhere");
    }

    private void make(String name, String options) throws SQLException {
        execute("create database %s owner guest_owner template template0 %s".formatted(name, options));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = anyDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
