package cn.partymap.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapTest
class LandmarksHttpTest {

    @Autowired
    Caller caller;

    @Test
    void theStartPointsAreAFeatureCollectionInTheOrderOfTheirIds() {
        var answer = caller.get("/api/landmarks").ok();

        assertThat(answer.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(answer.ids()).isSorted().contains("exit-north", "exit-south", "exit-east");
        answer.json().path("features").forEach(landmark -> {
            assertThat(landmark.path("geometry").path("type").asString()).isEqualTo("Point");
            assertThat(landmark.path("geometry").path("coordinates").path(0).asDouble()).isBetween(112.9, 113.1);
            assertThat(landmark.path("properties").path("kind").asString()).isIn("station-exit", "metro-exit", "square");
            assertThat(landmark.path("properties").path("name").asString()).isNotBlank();
            assertThat(landmark.path("properties").path("nameEn").asString()).isNotBlank();
        });
    }

    @Test
    void thePageForPeopleHasTheSameOnes() {
        var rows = caller.get("/api/landmarks?f=html").ok().html().select("tbody tr");
        assertThat(rows.eachText().stream().map(row -> row.split(" ")[0])).containsExactlyElementsOf(caller.get("/api/landmarks").ids());
    }

    @Test
    void theStreetMayBeNamedAndAnotherIsNotFound() {
        assertThat(caller.get("/api/landmarks?street=430102008000").ok().json()).isEqualTo(caller.get("/api/landmarks").json());
        caller.get("/api/landmarks?street=000000000000").is(404);
    }
}
