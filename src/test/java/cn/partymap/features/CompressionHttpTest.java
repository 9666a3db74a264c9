package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MapTest
class CompressionHttpTest {

    private static final String LAYERS = "/api/layers";

    @Autowired
    Caller caller;

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/conformance", "/api/openapi", "/api/collections", "/api/collections/stations", "/api/collections/stations/schema",
        "/api/collections/stations/items?f=html", "/api/collections/stations/items/WLP-S-001", "/api/layers", "/api/landmarks", "/api/search?q=WLP"})
    void theCompressedBytesAreTheSameContent(String path) {
        var plain = caller.get(path).ok();
        var packed = caller.get(path, "Accept-Encoding", "gzip").ok();

        assertThat(plain.find("Content-Encoding")).isNull();
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.content()).isEqualTo(plain.body());
        assertThat(packed.header("Content-Type")).isEqualTo(plain.header("Content-Type"));
    }

    @Test
    void aListIsTheSameContentButForItsTime() {
        var path = "/api/collections/branches/items";
        var packed = new String(caller.get(path, "Accept-Encoding", "gzip").ok().content(), StandardCharsets.UTF_8);
        assertThat(packed.replaceAll("\"timeStamp\":\"[^\"]*\"", "")).isEqualTo(caller.get(path).text().replaceAll("\"timeStamp\":\"[^\"]*\"", ""));
    }

    @Test
    void theFirstViewShrinksToAThirdAtMost() {
        assertThat(caller.get(LAYERS, "Accept-Encoding", "gzip").ok().body().length * 3).isLessThan(caller.get(LAYERS).ok().body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "deflate, gzip", "gzip;q=0.5", "br;q=1.0, gzip;q=0.8, *;q=0.1", "gzip ; q=1", "*", "gzip;q=0.001"})
    void isCompressedForWhoTakesIt(String accepted) {
        assertThat(caller.get(LAYERS, "Accept-Encoding", accepted).ok().find("Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip;q=0.0", "gzip;q=0.000", "gzip; q=0", "gzip;Q=0", "identity", "", "br", "*;q=0", "gzip;q=0, *", "xgzip"})
    void isNotCompressedForWhoDoesNot(String accepted) {
        assertThat(caller.get(LAYERS, "Accept-Encoding", accepted).ok().find("Content-Encoding")).isNull();
    }
}
