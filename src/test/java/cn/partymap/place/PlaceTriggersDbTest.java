package cn.partymap.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.partymap.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whoever writes: here psql's way, by plain SQL as the role of the service. */
class PlaceTriggersDbTest {

    private static final String STREET = "430102008000";

    private TestDatabase database;
    private Connection sql;

    @BeforeEach
    void aStreetWithACommunityAndTwoBranches() throws SQLException {
        database = TestDatabase.migrated();
        sql = database.asApp();
        run(
                "insert into street (street_code, code_authority, code_edition, name, title, id_prefix, outline, metric_srid, time_zone) values ('"
                        + STREET
                        + "', 'NBS', '2023', '五里牌街道', '五里牌街道党建地图', 'WLP', st_multi(st_makeenvelope(112.99, 28.19, 113.01, 28.21, 4490)), 4547, 'Asia/Shanghai')");
        run(
                "insert into place (street_code, kind, id, name, division_code, geom) values ('" + STREET
                        + "', 'communities', 'C1', '火车站社区', '430102008002', st_multi(st_makeenvelope(112.99, 28.19, 113.01, 28.21, 4490)))");
        branch("B1", "街道党工委", "null");
        branch("B2", "社区党委", "'B1'");
    }

    @AfterEach
    void close() throws SQLException {
        sql.close();
    }

    @Test
    void everyUpdateRaisesTheVersionByOneWhateverItSays() throws SQLException {
        run("update place set name = '新名称', version = 99 where id = 'B1'");
        run("update place set address = '五一大道' where id = 'B1'");

        assertThat(text("select version from place where id = 'B1'")).isEqualTo("3");
        assertThat(text("select string_agg(version::text, ',' order by version) from place_version where id = 'B1'"))
                .isEqualTo("1,2,3");
    }

    @Test
    void historyKeepsTheOldValuesOfWhatChangedAndTheWholeNewState() throws SQLException {
        run("update place set name = '新名称' where id = 'B1'");

        assertThat(text("select changed from place_version where id = 'B1' and version = 2"))
                .isEqualTo("{\"name\": \"街道党工委\"}");
        assertThat(text("select state ->> 'name' from place_version where id = 'B1' and version = 2"))
                .isEqualTo("新名称");
        assertThat(text("select changed is null from place_version where id = 'B1' and version = 1"))
                .isEqualTo("t");
    }

    @Test
    void aStateInTheHistoryGivesBackTheRowToTheLastBit() throws SQLException {
        assertThat(
                        text(
                                "select st_equals(p.geom, (jsonb_populate_record(null::place, v.state)).geom) and st_srid((jsonb_populate_record(null::place, v.state)).geom) = 4490"
                                        + " from place p join place_version v using (street_code, pk, version) where p.id = 'B1'"))
                .isEqualTo("t");
    }

    @Test
    void plainSqlGetsAChangeSetInTheNameOfItsUserOneForATransaction() throws SQLException {
        sql.setAutoCommit(false);
        run("update place set address = 'a' where id = 'B1'");
        run("update place set address = 'b' where id = 'B2'");
        sql.commit();

        assertThat(text("select count(distinct change_set_id) from place_version where version = 2"))
                .isEqualTo("1");
        assertThat(text("select actor || ' ' || source from change_set order by change_set_id desc limit 1"))
                .isEqualTo("partymap_app sql");
    }

    @Test
    void aChangeCountsForItsCollectionOnly() throws SQLException {
        var branches = changes("branches");
        var communities = changes("communities");

        run("update place set address = 'a' where kind = 'branches'");

        assertThat(changes("branches")).isEqualTo(branches + 1);
        assertThat(changes("communities")).isEqualTo(communities);
    }

    @Test
    void writersOfOneCollectionDoNotWaitForEachOther() throws SQLException {
        sql.setAutoCommit(false);
        run("update place set address = 'held' where id = 'B1'");
        try (var other = database.asApp();
                var statement = other.createStatement()) {
            statement.execute("set lock_timeout = '2s'");
            assertThat(statement.executeUpdate("update place set address = 'free' where id = 'B2'"))
                    .isOne();
        }
        sql.commit();

        assertThat(text("select string_agg(address, ',' order by id) from place where kind = 'branches'"))
                .isEqualTo("held,free");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id = 'X'", "kind = 'posts'", "pk = 4711", "street_code = '000000000000'"})
    void whatIdentifiesAPlaceNeverChanges(String change) {
        assertRefused("update place set " + change + " where id = 'B1'", "never change");
    }

    @Test
    void aPlaceCannotBeDeletedAndHistoryCannotBeTouched() throws SQLException {
        for (var forbidden : new String[] {
            "delete from place",
            "truncate place",
            "delete from place_version",
            "update place_version set state = '{}'",
            "truncate place_version",
            "update change_set set actor = 'x'",
            "delete from change_set",
            "update collection_change set changes = 0"
        }) {
            assertRefused(forbidden, "permission denied");
        }
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from place")).hasMessageContaining("never deleted");
            assertThatThrownBy(() -> statement.execute("delete from place_version"))
                    .hasMessageContaining("never deleted");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'NaN'", "'Infinity'", "28.2", "300"})
    void aPositionIsFiniteAndInChina(String lon) {
        assertRefused(
                "update place set geom = st_setsrid(st_point(" + lon + ", 28.2), 4490) where id = 'B1'",
                "place_position");
    }

    @Test
    void aShapeThatCrossesItselfOrIsEmptyIsRefused() {
        assertRefused(
                "update place set geom = st_geomfromtext('MULTIPOLYGON(((113 28, 113.1 28.1, 113.1 28, 113 28.1, 113 28)))', 4490) where id = 'C1'",
                "place_position");
        assertRefused("update place set geom = st_geomfromtext('POINT EMPTY', 4490) where id = 'B1'", "place_position");
        assertRefused("update place set geom = null where id = 'B1'", "place_position");
        assertRefused("update place set geom = st_setsrid(st_point(113, 28), 4326) where id = 'B1'", "SRID");
    }

    @Test
    void aBranchIsAPointAndACommunityAnArea() {
        assertRefused(
                "update place set geom = (select geom from place where id = 'C1') where id = 'B1'", "place_is_a_point");
        assertRefused(
                "update place set geom = (select geom from place where id = 'B1') where id = 'C1'",
                "community_is_an_area");
    }

    @Test
    void theBranchesStayATree() throws SQLException {
        branch("B3", "第三支部", "'B2'");

        assertRefused("update place set parent_id = 'B3' where id = 'B1'", "stay a tree");
        assertRefused("update place set parent_id = 'B1' where id = 'B1'", "branch_parent_is_another");
        assertRefused("update place set parent_id = 'nowhere' where id = 'B2'", "is not one of the branches");
    }

    @Test
    void twoEditorsWhoWouldCloseARingTogetherDoNot() throws Exception {
        branch("B3", "甲支部", "null");
        branch("B4", "乙支部", "null");
        var both = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> first = pool.submit(() -> adopts("B3", "B4", both));
            Future<Boolean> second = pool.submit(() -> adopts("B4", "B3", both));
            int adopted = (first.get(20, TimeUnit.SECONDS) ? 1 : 0) + (second.get(20, TimeUnit.SECONDS) ? 1 : 0);

            assertThat(adopted).isOne();
        } finally {
            pool.shutdownNow();
        }
    }

    private boolean adopts(String child, String parent, CountDownLatch both) throws Exception {
        try (var connection = database.asApp();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update place set parent_id = '" + parent + "' where id = '" + child + "'");
            both.countDown();
            both.await(10, TimeUnit.SECONDS);
            connection.commit();
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).contains("stay a tree");
            return false;
        }
    }

    @Test
    void aNameIsTakenOnceInItsKindAndCommunityButMayBeSwappedInOneTransaction() throws SQLException {
        assertRefused("update place set name = '街道党工委' where id = 'B2'", "place_name_unique");

        sql.setAutoCommit(false);
        run("update place set name = '街道党工委' where id = 'B2'");
        run("update place set name = '社区党委' where id = 'B1'");
        sql.commit();

        assertThat(text("select name from place where id = 'B1'")).isEqualTo("社区党委");
    }

    @Test
    void theNameOfAClosedPlaceIsFreeAgain() throws SQLException {
        run("update place set status = 'closed' where id = 'B1'");
        run("update place set name = '街道党工委' where id = 'B2'");

        assertThat(text("select count(*) from place where name = '街道党工委'")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone = '138 0000 0001'",
                "phone = '+8613800000001'",
                "phone = '013800000001'",
                "phone = '0086 138 0000 0001'",
                "phone = '13800000001 王主任'",
                "phone = '88880000 13800000001'",
                "id = id, name = ' blank '",
                "name = ''",
                "name = E'two\\nlines'",
                "status = 'gone'",
                "uscc = '91350100M000100Y44'",
                "coverage = 'all'",
                "industry = 'Z'",
                "station_type = 'pub'",
                "services = array['sauna']",
                "booking_url = 'http://plain.example'",
                "booking_url = 'javascript:alert(1)'",
                "member_count = -1",
                "capture_datum = 'mars'",
                "honours = '{}'",
                "org_type = null"
            })
    void valuesThatNoDeclarationAllowsAreRefused(String change) {
        assertRefused("update place set " + change + " where id = 'B1'", "violates check constraint");
    }

    @Test
    void theVisibilityFollowsFromStatusAndWithdrawal() throws SQLException {
        assertThat(text("select visibility from place where id = 'B1'")).isEqualTo("public");
        run("update place set status = 'closed' where id = 'B1'");
        assertThat(text("select visibility from place where id = 'B1'")).isEqualTo("staff");
        run("update place set withdrawn = true, status = 'active' where id = 'B1'");
        assertThat(text("select visibility from place where id = 'B1'")).isEqualTo("hidden");
    }

    private void branch(String id, String name, String parent) throws SQLException {
        run("insert into place (street_code, kind, id, name, org_type, sector, community_id, parent_id, geom) values ('"
                + STREET + "', 'branches', '" + id + "', '" + name + "', 'branch', 'community', 'C1', " + parent
                + ", st_setsrid(st_point(113, 28.2), 4490))");
    }

    private long changes(String kind) throws SQLException {
        return Long.parseLong(
                text("select coalesce(sum(changes), 0) from collection_change where kind = '" + kind + "'"));
    }

    private void assertRefused(String statement, String reason) {
        assertThatThrownBy(() -> run(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(reason);
    }

    private void run(String statement) throws SQLException {
        try (var each = sql.createStatement()) {
            each.execute(statement);
        }
    }

    private String text(String query) throws SQLException {
        try (var statement = sql.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
