package cn.partymap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.partymap.PartyMapApplication;
import cn.partymap.testing.OnPostgis;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two streets in one map: the tiny one by {@code partymap.load} at the start, the sample beside it. */
@SpringBootTest(
        classes = PartyMapApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "partymap.load=src/test/resources/tiny-street")
@OnPostgis
class LoadedStreetsDbTest {

    private static final String SAMPLE = "430102008000";
    private static final String TINY = "340299999000";

    @Autowired
    StreetLoader loader;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theSampleToo() {
        loader.load(Path.of("."), "sample");
    }

    @Test
    void aStreetThatIsThereIsLeftAsItIs() {
        assertThat(loader.load(Path.of("src/test/resources/tiny-street"), "import"))
                .isFalse();
        assertThat(count("select count(*) from change_set where street_code = '" + TINY + "'"))
                .isOne();
    }

    @Test
    void eachStreetHasTheMetricZoneOfItsLongitude() {
        assertThat(jdbc.sql("select metric_srid from street order by street_code")
                        .query(Integer.class)
                        .list())
                .isEqualTo(List.of(4548, 4547));
    }

    @Test
    void allOfAStreetIsOneChangeSetThatSaysWhereItCameFrom() {
        assertThat(jdbc.sql(
                                "select distinct c.source || ' ' || c.actor from place_version v join change_set c using (change_set_id) where v.street_code = '"
                                        + SAMPLE + "'")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("sample partymap"));
    }

    @Test
    void hostileTextsAreStoredAsTheyAre() {
        assertThat(jdbc.sql("select name from place where id = 'TST-S-001'")
                        .query(String.class)
                        .single())
                .isEqualTo("<script>alert(1)</script>服务站");
        assertThat(jdbc.sql("select name from place where id = 'TST-E-002'")
                        .query(String.class)
                        .single())
                .contains("𠮷");
    }

    @Test
    void theSampleHasWhatItsPromiseSays() {
        assertThat(count(
                        "select count(*) from place where visibility = 'public' and kind = 'communities' and street_code = '"
                                + SAMPLE + "'"))
                .isEqualTo(3);
        assertThat(count(
                        "select count(*) from place where visibility = 'public' and kind = 'branches' and street_code = '"
                                + SAMPLE + "'"))
                .isGreaterThanOrEqualTo(45);
        assertThat(count(
                        "select count(*) from place where visibility = 'public' and kind = 'enterprises' and street_code = '"
                                + SAMPLE + "'"))
                .isGreaterThanOrEqualTo(60);
        assertThat(count(
                        "select count(*) from place where visibility = 'public' and kind = 'stations' and street_code = '"
                                + SAMPLE + "'"))
                .isGreaterThanOrEqualTo(25);
        assertThat(count("select count(*) from place where visibility = 'public' and kind = 'posts' and street_code = '"
                        + SAMPLE + "'"))
                .isGreaterThanOrEqualTo(8);
        assertThat(count("select count(distinct station_type) from place where visibility = 'public'"))
                .isEqualTo(9);
        assertThat(count(
                        "select count(*) from place where kind = 'branches' and visibility = 'public' and parent_id is null and street_code = '"
                                + SAMPLE + "'"))
                .as("one root of the tree")
                .isOne();
    }

    @Test
    void everyPointLiesInTheCommunityItNames() {
        assertThat(jdbc.sql("select p.id from place p join place c on c.kind = 'communities' and c.id = p.community_id"
                                + " where p.geom is not null and not st_intersects(c.geom, p.geom)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void theCommunitiesCoverTheOutlineWithoutOverlapOrGap() {
        assertThat(jdbc.sql(
                                "select st_area(st_transform(st_symdifference(s.outline, (select st_union(c.geom) from place c where c.kind = 'communities' and c.street_code = s.street_code)), 4547))"
                                        + " from street s where street_code = '" + SAMPLE + "'")
                        .query(Double.class)
                        .single())
                .as("square metres between outline and communities")
                .isLessThan(1);
        assertThat(jdbc.sql(
                                "select coalesce(sum(st_area(st_intersection(a.geom, b.geom))), 0) from place a join place b on a.kind = 'communities' and b.kind = 'communities' and a.pk < b.pk and a.street_code = b.street_code")
                        .query(Double.class)
                        .single())
                .as("square degrees of overlap")
                .isLessThan(1e-12);
    }

    @Test
    void noTwoPointsAreAHeap() {
        assertThat(jdbc.sql(
                                "select a.id || ' ' || b.id from place a join place b on a.pk < b.pk and a.street_code = b.street_code and geometrytype(a.geom) = 'POINT' and geometrytype(b.geom) = 'POINT'"
                                        + " where st_dwithin(a.geom::geography, b.geom::geography, 5)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** The drawing as rows: its class, its name, its shape in metres. */
    private static final String DRAWING = """
            with drawing as materialized (
              select f -> 'properties' ->> 'class' as class, f -> 'properties' ->> 'name' as name,
                     st_transform(st_setsrid(st_geomfromgeojson(f -> 'geometry'), 4490), 4547) as geom
              from street_file, jsonb_array_elements(convert_from(content, 'UTF8')::jsonb -> 'features') f
              where street_code = '430102008000'
            ), point as materialized (
              select id, address, st_transform(geom, 4547) as geom from place
              where street_code = '430102008000' and geometrytype(geom) = 'POINT'
            )
            """;

    @Test
    void everyPointStandsBesideTheRoadItsAddressNames() {
        assertThat(jdbc.sql(
                                DRAWING
                                        + "select p.id from point p where not exists (select from drawing d where d.class like 'road-%'"
                                        + " and strpos(p.address, d.name) > 0 and st_dwithin(d.geom, p.geom, 60) and not st_dwithin(d.geom, p.geom, 4))")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void noPointStandsOnTheTracksOrInWater() {
        assertThat(jdbc.sql(DRAWING
                                + "select p.id from point p join drawing d on d.class in ('water', 'rail-yard', 'platform') and st_intersects(d.geom, p.geom)"
                                + " or d.class = 'rail' and st_dwithin(d.geom, p.geom, 8)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void noViewInsideTheOutlineIsEmpty() {
        assertThat(jdbc.sql(DRAWING + "select count(*) from drawing")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(120);
        assertThat(jdbc.sql(
                                DRAWING
                                        + ", cell as (select g.geom from street s, st_squaregrid(150, st_transform(s.outline, 4547)) g"
                                        + "           where s.street_code = '430102008000' and st_contains(st_transform(s.outline, 4547), st_centroid(g.geom)))"
                                        + " select count(*) from cell c where (select count(*) from drawing d where st_intersects(d.geom, c.geom)) < 3")
                        .query(Long.class)
                        .single())
                .as("cells of 150 m, a third of a phone's view at zoom 18, with fewer than three things drawn in them")
                .isZero();
    }

    @Test
    void aCoordinateCapturedInAnotherDatumIsStoredShiftedBack() {
        assertThat(jdbc.sql(
                                "select max(st_distance(st_transform(st_setsrid(st_point(capture_lon, capture_lat), 4490), 4547), st_transform(geom, 4547)))"
                                        + " from place where capture_datum = 'gcj02' and street_code = '" + SAMPLE
                                        + "'")
                        .query(Double.class)
                        .single())
                .as("metres between captured and stored")
                .isCloseTo(668, within(30.0));
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
