package cn.partymap.exchange;

import cn.partymap.sql.SqlFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a street with its landmarks and its basemap. */
@Component
class StreetStore {

    private static final SqlFile STREET = SqlFile.of(StreetStore.class, "insert-street");
    private static final SqlFile LANDMARK = SqlFile.of(StreetStore.class, "insert-landmark");
    private static final SqlFile FILE = SqlFile.of(StreetStore.class, "insert-file");

    private final JdbcClient jdbc;

    StreetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param basemap bytes of the GeoJSON file that is served as it is */
    void save(StreetFeature street, List<StreetFolder.Feature> landmarks, byte @Nullable [] basemap) {
        var values = new HashMap<String, @Nullable Object>();
        for (var name : List.of(
                "streetCode",
                "codeAuthority",
                "codeEdition",
                "name",
                "nameEn",
                "title",
                "titleEn",
                "idPrefix",
                "timeZone",
                "mapReviewNumber",
                "phone")) {
            values.put(name, street.text(name));
        }
        values.put("outline", wkt(street.outline()));
        values.put("metricSrid", street.metricSrid());
        values.put("publicBoundaries", street.publicBoundaries().toArray(String[]::new));
        values.put("sample", street.isSample());
        jdbc.sql(STREET.text()).params(values).update();
        for (var landmark : landmarks) {
            saveLandmark(street.code(), landmark);
        }
        if (basemap != null) {
            jdbc.sql(FILE.text())
                    .params(Map.of(
                            "streetCode",
                            street.code(),
                            "name",
                            "basemap.geojson",
                            "mediaType",
                            "application/geo+json",
                            "sha256",
                            sha256(basemap),
                            "content",
                            basemap))
                    .update();
        }
    }

    private void saveLandmark(String streetCode, StreetFolder.Feature landmark) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("streetCode", streetCode);
        values.put("id", landmark.id());
        values.put("kind", landmark.properties().path("kind").asString(""));
        values.put("name", landmark.properties().path("name").asString(""));
        values.put("nameEn", landmark.properties().path("nameEn").asString(null));
        values.put("position", wkt(landmark.geometry()));
        jdbc.sql(LANDMARK.text()).params(values).update();
    }

    private static @Nullable String wkt(@Nullable Geometry geometry) {
        return geometry == null ? null : geometry.toText();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
