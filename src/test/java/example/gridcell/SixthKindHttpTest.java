package example.gridcell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.PartyMapApplication;
import cn.partymap.testing.Chromium;
import cn.partymap.testing.OnPostgis;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One class and one migration, and a kind is in the API, the schema and the page. */
@SpringBootTest(
        classes = {PartyMapApplication.class, SixthKindHttpTest.WithGridCells.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.flyway.locations=classpath:db/migration,classpath:sixth-kind/migration",
            "partymap.sample=true"
        })
@OnPostgis
class SixthKindHttpTest {

    @TestConfiguration
    @EntityScan({"cn.partymap", "example.gridcell"})
    static class WithGridCells {}

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void aGridCell() {
        if (jdbc.sql("select count(*) from place where kind = 'grid-cells'")
                        .query(Long.class)
                        .single()
                == 0) {
            jdbc.sql(
                            "insert into place (street_code, kind, id, name, households, leader_name, community_id, geom) values ('430102008000', 'grid-cells', 'WLP-G-001', '火车站第一网格', 320,"
                                    + " '网格员张三丰', 'WLP-C-002', st_multi(st_makeenvelope(113.002, 28.198, 113.004, 28.2, 4490)))")
                    .update();
        }
    }

    @Test
    void isACollectionWithASchemaAndItems() throws Exception {
        assertThat(get("/api/collections").path("collections").findValuesAsString("id"))
                .containsSequence("posts", "grid-cells");
        var schema = get("/api/collections/grid-cells/schema");
        assertThat(schema.path("properties").path("households").path("title").asString())
                .isEqualTo("户数");
        assertThat(schema.path("properties").has("leaderName")).isFalse();
        assertThat(get("/api/collections/grid-cells/items?households=320")
                        .path("numberMatched")
                        .asInt())
                .isOne();
        assertThat(get("/api/collections/grid-cells/items/WLP-G-001")
                        .path("properties")
                        .path("name")
                        .asString())
                .isEqualTo("火车站第一网格");
        assertThat(get("/api/openapi").path("paths").has("/collections/grid-cells/items"))
                .isTrue();
        assertThat(get("/api/search?q=网格").path("groups").get(0).path("title").asString())
                .isEqualTo("网格");
    }

    @Test
    void isALayerOfThePageWithItsRecordsAndItsPanel() {
        try (var page = Chromium.open("http://localhost:" + port + "/#place=grid-cells/WLP-G-001")) {
            page.page().locator("#detail dl").first().waitFor();
            assertThat(page.text()).contains("网格", "户数", "320");
            assertThat(page.text()).doesNotContain("张三丰");
            page.assertSilent();
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var uri = URI.create("http://localhost:" + port + path.replace("网格", "%E7%BD%91%E6%A0%BC"));
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
