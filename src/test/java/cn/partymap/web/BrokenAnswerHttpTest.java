package cn.partymap.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTestOfTinyStreet;
import cn.partymap.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A reading that fails half way is never a whole answer with less in it. */
@MapTestOfTinyStreet
class BrokenAnswerHttpTest {

    @Autowired
    Caller caller;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void placesCannotBeRead() throws SQLException {
        asOwner("revoke select on place from partymap_app");
    }

    @AfterEach
    void placesCanBeRead() throws SQLException {
        asOwner("revoke select on place from partymap_app"); // that of single columns too
        asOwner("grant select on place to partymap_app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/collections/stations/items",
                "/api/collections/stations/items?f=html",
                "/api/layers",
                "/api/layers?f=html",
                "/api/collections/stations/items/TST-S-001",
                "/api/search?q=1"
            })
    void itIsAProblemWithoutTheHeadersOfTheAnswerItIsNot(String path) {
        for (var encoding : new String[] {"identity", "gzip"}) {
            var answer = caller.get(path, "Accept-Encoding", encoding).is(500);

            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json().path("status").asInt()).isEqualTo(500);
            assertThat(answer.find("ETag")).isNull();
            assertThat(answer.find("Content-Encoding")).isNull();
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
        }
    }

    @Test
    void anAnswerThatFailsLateIsAProblemAndNotItsFirstHalf() throws SQLException {
        asOwner(
                "do $$ begin execute (select 'grant select (' || string_agg(attname, ', ') || ') on place to partymap_app' from pg_attribute"
                        + " where attrelid = 'place'::regclass and attnum > 0 and not attisdropped and attname <> 'seats'); end $$");

        assertThat(caller.send("GET", "/api/layers").status())
                .as("the stations, the fourth kind, cannot be read")
                .isEqualTo(500);
        assertThat(caller.send("GET", "/api/collections/branches/items").status())
                .isEqualTo(200);
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
