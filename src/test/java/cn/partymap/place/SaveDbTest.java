package cn.partymap.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.partymap.PartyMapApplication;
import cn.partymap.geo.GeoJson;
import cn.partymap.geo.Position;
import cn.partymap.testing.OnPostgis;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One place through Hibernate Spatial: the database owns the version, Hibernate reads it back and sends it. */
@SpringBootTest(classes = PartyMapApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OnPostgis
class SaveDbTest {

    private static final String STREET = "430102008000";

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlaceKinds kinds;

    @Autowired
    ChangeSets changeSets;

    private String id;

    @BeforeEach
    void aBranch() {
        if (jdbc.sql("select count(*) from street").query(Long.class).single() == 0) {
            jdbc.sql(
                            "insert into street (street_code, code_authority, code_edition, name, title, id_prefix, outline, metric_srid, time_zone) values ('"
                                    + STREET
                                    + "', 'NBS', '2023', '五里牌街道', '五里牌街道党建地图', 'WLP', st_multi(st_makeenvelope(112.99, 28.19, 113.01, 28.21, 4490)), 4547, 'Asia/Shanghai')")
                    .update();
        }
        id = "B-" + System.nanoTime();
        transaction.executeWithoutResult(status -> {
            changeSets.open(STREET, "测试员", "建一个支部", "api");
            var place = kinds.get("branches").newPlace();
            place.identify(STREET, id);
            set(place, "name", "支部 " + id);
            set(place, "orgType", "branch");
            set(place, "sector", "community");
            set(place, "formerNames", List.of("老名称"));
            set(place, "honours", List.of(new Honour("红旗党组织", "street", LocalDate.of(2024, 7, 1))));
            place.locate(
                    GeoJson.point(new Position(113.0079, 28.1973)),
                    new Capture("gcj02", 113.0138, 28.1938, "map", 5.0));
            place.verify(new Verification(
                    new Verification.State(6, OffsetDateTime.parse("2026-11-01T00:30:00+08:00"), "核验员", null),
                    null,
                    null));
            entities.persist(place);
            entities.flush();
            assertThat(place.version()).isOne();
            assertThat(place.updatedAt()).isNotNull();
        });
    }

    @Test
    void savesOnceAndFindsTheVersionOneHigher() {
        int before = version();

        change(place -> place.rename("新名称 " + id));

        assertThat(version()).isEqualTo(before + 1);
        transaction.executeWithoutResult(status -> assertThat(find().version()).isEqualTo(before + 1));
    }

    @Test
    void refusesASaveThatIsBasedOnAnOldVersion() {
        assertThatThrownBy(() -> change(place -> {
                    jdbc.sql("update place set address = '别人先改了' where id = :id")
                            .param("id", id)
                            .update();
                    place.rename("晚了一步 " + id);
                }))
                .isInstanceOf(OptimisticLockException.class);

        assertThat(jdbc.sql("select name from place where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("支部 " + id);
    }

    @Test
    void theVersionBelongsToTheChangeSetThatWasOpened() {
        assertThat(jdbc.sql(
                                "select c.actor || ' ' || c.why || ' ' || c.source from place_version v join change_set c using (change_set_id) where v.id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("测试员 建一个支部 api");
    }

    @Test
    void everythingComesBackAsItWasSaved() {
        transaction.executeWithoutResult(status -> {
            var place = find();
            assertThat(place.geometry()).isEqualTo(GeoJson.point(new Position(113.0079, 28.1973)));
            assertThat(get(place, "honours"))
                    .isEqualTo(List.of(new Honour("红旗党组织", "street", LocalDate.of(2024, 7, 1))));
            assertThat(get(place, "formerNames")).isEqualTo(List.of("老名称"));
            assertThat(get(place, "capture")).isEqualTo(new Capture("gcj02", 113.0138, 28.1938, "map", 5.0));
        });
        assertThat(jdbc.sql("select verification -> 'position' ->> 'verifiedAt' from place where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .as("the street's own calendar: half past midnight on 1 November is November")
                .isEqualTo("2026-11-01T00:30:00+08:00");
    }

    private int version() {
        return jdbc.sql("select version from place where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private Place find() {
        return entities.createQuery("from Place where id = :id", Place.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private void change(Consumer<Place> change) {
        transaction.executeWithoutResult(status -> {
            change.accept(find());
            entities.flush();
        });
    }

    private void set(Place place, String property, Object value) {
        kinds.get("branches").schema().find(property).orElseThrow().set(place, value);
    }

    private Object get(Place place, String property) {
        return kinds.get("branches").schema().find(property).orElseThrow().get(place);
    }
}
