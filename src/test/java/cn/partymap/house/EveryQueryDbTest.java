package cn.partymap.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every {@code .sql} file is understood by a real PostGIS as the service's own role, and the map's queries use their index. */
class EveryQueryDbTest {

    private static final Path QUERIES = Path.of("src/main/resources/cn/partymap");

    /** What the code fills in from its declarations. */
    private static final Map<String, String> FILLED = Map.of(
            "position", "st_x(p.geom) as lon, st_y(p.geom) as lat",
            "geometry", "p.geom",
            "columns", "p.name, p.services",
            "equals", "true and p.station_type = :eq0",
            "types", "coalesce(p.station_type, p.org_type)");

    private static final Map<String, Object> BOUND = new HashMap<>();

    static {
        BOUND.putAll(Map.of(
                "kind",
                "stations",
                "street",
                "430102008000",
                "streetCode",
                "430102008000",
                "id",
                "WLP-S-001",
                "after",
                1L,
                "size",
                100,
                "limit",
                100));
        BOUND.putAll(Map.of(
                "west", 113.0, "south", 28.19, "east", 113.01, "north", 28.2, "farWest", -180.0, "farEast", -179.0));
        BOUND.putAll(Map.of(
                "since",
                Timestamp.valueOf("2026-01-01 00:00:00"),
                "until",
                Timestamp.valueOf("2027-01-01 00:00:00"),
                "q",
                "%火车站%",
                "term",
                "火车站",
                "pattern",
                "%火车站%"));
        BOUND.putAll(Map.of(
                "kinds",
                List.of("stations", "streets"),
                "sha256",
                "0".repeat(64),
                "name",
                "basemap.geojson",
                "eq0",
                "direct-line"));
        BOUND.putAll(Map.of(
                "actor",
                "a",
                "why",
                "w",
                "source",
                "page",
                "codeAuthority",
                "NBS",
                "codeEdition",
                "2023",
                "nameEn",
                "n",
                "title",
                "t",
                "titleEn",
                "t",
                "idPrefix",
                "WLP"));
        BOUND.putAll(Map.of(
                "outline",
                "MULTIPOLYGON(((113 28,113.1 28,113.1 28.1,113 28)))",
                "metricSrid",
                4547,
                "publicBoundaries",
                new String[] {"communities"},
                "timeZone",
                "Asia/Shanghai"));
        BOUND.putAll(Map.of("app", "partymap_app", "value", "v"));
        BOUND.putAll(Map.of(
                "mapReviewNumber",
                "GS",
                "phone",
                "0731",
                "sample",
                true,
                "position",
                "POINT(113 28)",
                "mediaType",
                "application/json",
                "content",
                new byte[] {1}));
    }

    private static NamedParameterJdbcTemplate sql;

    @BeforeAll
    static void aMapWithManyPlaces() throws SQLException {
        var database = TestDatabase.migrated();
        sql = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(database.asApp(), true));
        try (var owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "insert into street (street_code, code_authority, code_edition, name, title, id_prefix, outline, metric_srid, time_zone) values"
                            + " ('430102008000', 'NBS', '2023', '五里牌街道', '地图', 'WLP', st_multi(st_makeenvelope(112.9, 28.1, 113.1, 28.3, 4490)), 4547, 'Asia/Shanghai')");
            statement.execute(
                    "insert into place (street_code, kind, id, name, station_type, services, geom)"
                            + " select '430102008000', 'stations', 'S' || n, '站点' || n, 'direct-line', '{}', st_setsrid(st_point(113 + n % 100 / 1000.0, 28.1 + n / 100 / 1000.0), 4490) from generate_series(1, 500) n");
            statement.execute(
                    "insert into place (street_code, kind, id, name, org_type, sector, geom)"
                            + " select '430102008000', 'branches', 'B' || n, '支部' || n, 'branch', 'social', st_setsrid(st_point(113 + n % 200 / 1000.0, 28.1 + n / 200 / 1000.0), 4490) from generate_series(1, 20000) n");
            statement.execute("analyze place");
        }
    }

    static List<Path> queries() {
        return HouseRulesTest.files(QUERIES, ".sql");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isUnderstoodByPostgis(Path file) {
        var parts = optionalParts(HouseRulesTest.read(file));
        if (parts.contains("count")) {
            explain(text(file, without(parts, "rows")));
            explain(text(file, without(parts, "count")));
        } else {
            explain(text(file, parts));
        }
        explain(text(file, parts.contains("rows") ? List.of("rows") : List.of()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void saysInAHeaderWhatGoesInWhatComesOutAndWhichIndexServesIt(Path file) {
        var text = HouseRulesTest.read(file);
        var header = text.lines().takeWhile(line -> line.startsWith("--")).collect(Collectors.joining("\n"));
        var query = text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        assertThat(header).contains("-- out:");
        if (query.matches("(?s).*(\\?|[^:]:[a-zA-Z]).*")) {
            assertThat(header).contains("-- in:");
        }
        if (query.matches("(?s).*(from|into) (place|street|landmark|street_file|change_set|collection_change)\\b.*")) {
            assertThat(header).contains("Index:");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "features/items.sql, rows bbox, place_public_geom_gist",
        "features/items.sql, rows after, place_public_kind",
        "features/items.sql, rows one, place_id_unique",
        "features/items.sql, rows street, place_public",
        "features/items.sql, count q, place_public_search_trgm",
        "features/files.sql, -, street_file_sha256",
        "features/changes.sql, -, collection_change_pkey",
        "search/search.sql, -, place_public",
        "nearest/landmarks.sql, -, landmark_pkey"
    })
    void usesItsIndex(String file, String parts, String index) {
        sql.getJdbcTemplate().execute("set enable_seqscan = off");
        assertThat(explain(text(QUERIES.resolve(file), Arrays.asList(parts.split(" ")))))
                .contains(index);
    }

    @Test
    void everyListHasATotalOrder() {
        assertThat(queries().stream()
                        .filter(file -> HouseRulesTest.read(file).contains(":size"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(HouseRulesTest.read(file))
                        .as(file.toString())
                        .contains("order by"));
    }

    private static String explain(String query) {
        return String.join("\n", sql.queryForList("explain " + query.replace("?", "'x'"), BOUND, String.class));
    }

    private static List<String> optionalParts(String text) {
        return text.lines()
                .filter(line -> line.matches(".*--\\? [a-z]+\\s*"))
                .map(line -> line.replaceFirst(".*--\\? ", "").strip())
                .distinct()
                .toList();
    }

    private static List<String> without(List<String> parts, String part) {
        return parts.stream().filter(each -> !each.equals(part)).toList();
    }

    private static String text(Path file, List<String> parts) {
        var text = HouseRulesTest.read(file)
                .lines()
                .filter(line -> !line.matches(".*--\\? [a-z]+\\s*")
                        || parts.contains(line.replaceFirst(".*--\\? ", "").strip()))
                .collect(Collectors.joining("\n"));
        for (var hole : FILLED.entrySet()) {
            text = text.replace("{" + hole.getKey() + "}", hole.getValue());
        }
        return text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
    }
}
