package cn.partymap.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTestOfTinyStreet;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tag belongs to one program on one map: version 1 of yesterday's build is not version 1 of today's. */
@MapTestOfTinyStreet
class EditionHttpTest {

    @Autowired
    Caller caller;

    @Autowired
    Edition edition;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isPartOfEveryTag() {
        for (var path : new String[] {
            "/api", "/api/collections", "/api/collections/stations/items", "/api/collections/stations/items/TST-S-001",
            "/api/collections/stations/schema", "/api/layers", "/api/landmarks", "/api/search?q=a"
        }) {
            assertThat(caller.get(path).header("ETag")).as(path).contains("-" + edition.key());
        }
    }

    @Test
    void isTheSameForNodesOfOneMapAndAnotherForAnotherBuild() {
        assertThat(ofBuild("2026-11-01T00:00:00Z")).isEqualTo(ofBuild("2026-11-01T00:00:00Z"));
        assertThat(ofBuild("2026-11-01T00:00:00Z")).isNotEqualTo(ofBuild("2026-11-02T00:00:00Z"));
    }

    private String ofBuild(String time) {
        var properties = new Properties();
        properties.put("time", Long.toString(Instant.parse(time).toEpochMilli()));
        var factory = new StaticListableBeanFactory(Map.of("build", new BuildProperties(properties)));
        return new Edition(jdbc, factory.getBeanProvider(BuildProperties.class)).key();
    }
}
