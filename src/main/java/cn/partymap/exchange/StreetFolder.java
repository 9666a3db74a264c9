package cn.partymap.exchange;

import cn.partymap.geo.GeoJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The GeoJSON of a street's folder: {@code street}, {@code communities} (or another kind of area), {@code landmarks},
 * {@code basemap}, all EPSG:4490, longitude first.
 */
final class StreetFolder {

    private final Path folder;
    private final JsonMapper json;
    private final Consumer<RowProblem> problems;

    StreetFolder(Path folder, JsonMapper json, Consumer<RowProblem> problems) {
        this.folder = folder;
        this.json = json;
        this.problems = problems;
    }

    /** @param number of the feature in its file, from 1 */
    record Feature(int number, String id, JsonNode properties, Geometry geometry) {}

    Path sheet(String collection) {
        return folder.resolve("seeds").resolve(collection + ".csv");
    }

    Path geodata(String name) {
        return folder.resolve("geodata").resolve(name + ".geojson");
    }

    /** The file's bytes as they are, when it is GeoJSON. */
    byte @Nullable [] bytes(String name) {
        return parse(name) == null ? null : read(geodata(name));
    }

    /** Every sound feature; what is wrong with the others is told. */
    List<Feature> features(String name) {
        var document = parse(name);
        var features = new ArrayList<Feature>();
        if (document == null) {
            return features;
        }
        int number = 0;
        for (var feature : document.path("features")) {
            number++;
            try {
                features.add(new Feature(
                        number,
                        feature.path("id").asString(""),
                        feature.path("properties"),
                        GeoJson.read(feature.path("geometry"))));
            } catch (IllegalArgumentException e) {
                problems.accept(new RowProblem(name + ".geojson", number, String.valueOf(e.getMessage())));
            }
        }
        return features;
    }

    /** The areas of a kind by id. */
    Map<String, Geometry> areas(String name) {
        var areas = new LinkedHashMap<String, Geometry>();
        features(name).forEach(feature -> areas.put(feature.id(), feature.geometry()));
        return areas;
    }

    private @Nullable JsonNode parse(String name) {
        var bytes = read(geodata(name));
        if (bytes == null) {
            return null;
        }
        try {
            var document = json.readTree(bytes);
            if (document.path("type").asString("").equals("FeatureCollection")) {
                return document;
            }
            problems.accept(new RowProblem(name + ".geojson", 0, "应为 GeoJSON FeatureCollection"));
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.accept(new RowProblem(name + ".geojson", line, "不是 JSON：" + e.getOriginalMessage()));
        }
        return null;
    }

    private byte @Nullable [] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            problems.accept(new RowProblem(file.getFileName().toString(), 0, "读不到 " + file));
            return null;
        }
    }
}
