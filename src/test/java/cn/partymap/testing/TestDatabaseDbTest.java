package cn.partymap.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.partymap.PartyMapApplication;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = PartyMapApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OnPostgis
class TestDatabaseDbTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theServiceWorksAsTheAppRoleOnAMigratedDatabase() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("partymap_app");
        assertThat(jdbc.sql("select count(*) from place_kind").query(Long.class).single())
                .isPositive();
    }

    @Test
    void aFreshDatabaseHasPostgisAndNoTableOfOurs() throws SQLException {
        try (var connection = TestDatabase.fresh().asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select to_regclass('place') is null, st_isvalid('point(113 28)'::geometry),"
                                + " cardinality(show_trgm('五里牌')) > 0")) {
            rows.next();
            assertThat(rows.getBoolean(1) && rows.getBoolean(2) && rows.getBoolean(3))
                    .isTrue();
        }
    }

    @Test
    void theAppRoleMayNotChangeTheSchema() throws SQLException {
        try (var connection = TestDatabase.migrated().asApp();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table mine (n int)"))
                    .hasMessageContaining("permission denied");
        }
    }
}
