package cn.partymap.exchange;

import cn.partymap.place.Check;
import cn.partymap.place.PlaceKinds;
import cn.partymap.place.Role;
import cn.partymap.place.SchemaProperty;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.locationtech.jts.geom.Point;

/**
 * What no row shows by itself: references, rings, and what must be there once. The database refuses them too, but only
 * here the row is still known.
 */
final class FolderChecks {

    private static final Set<String> LANDMARK_KINDS = Set.of("station-exit", "metro-exit", "square");

    private final PlaceKinds kinds;
    private final Consumer<RowProblem> problems;
    private final Map<String, Set<String>> ids = new HashMap<>();

    FolderChecks(PlaceKinds kinds, Consumer<RowProblem> problems) {
        this.kinds = kinds;
        this.problems = problems;
    }

    void check(Map<String, List<PlaceSheet.PlaceRow>> rows, List<StreetFolder.Feature> landmarks) {
        checkLandmarks(landmarks);
        rows.forEach((collection, sheet) ->
                checkOnce(collection, sheet, "编码", row -> row.place().id()));
        rows.forEach((collection, sheet) -> ids.put(
                collection,
                new HashSet<>(sheet.stream().map(row -> row.place().id()).toList())));
        rows.forEach((collection, sheet) -> {
            for (var property : kinds.get(collection).schema().properties()) {
                checkUnique(collection, sheet, property);
                checkReferences(collection, sheet, property);
            }
        });
    }

    private void checkLandmarks(List<StreetFolder.Feature> landmarks) {
        var seen = new HashSet<String>();
        for (var landmark : landmarks) {
            var kind = landmark.properties().path("kind").asString("");
            if (!landmark.id().matches("[A-Za-z0-9_-]{1,40}") || !seen.add(landmark.id())) {
                tell("landmarks.geojson", landmark.number(), "id“%s”缺失、重复或有别的字符".formatted(landmark.id()));
            } else if (!LANDMARK_KINDS.contains(kind) || !(landmark.geometry() instanceof Point)) {
                tell("landmarks.geojson", landmark.number(), "应为点，kind“%s”应为 %s 之一".formatted(kind, LANDMARK_KINDS));
            } else if (landmark.properties().path("name").asString("").isBlank()) {
                tell("landmarks.geojson", landmark.number(), "缺少 name");
            }
        }
        ids.put("landmarks", seen);
    }

    /** A name is taken once in its community, a code once, among what is not closed; as the database has it. */
    private void checkUnique(String collection, List<PlaceSheet.PlaceRow> sheet, SchemaProperty property) {
        var check = property.declared().check();
        boolean isName = property.declared().role() == Role.NAME;
        if (!isName && check != Check.USCC && check != Check.DIVISION_CODE) {
            return;
        }
        var community = kinds.get(collection).schema().find("communityId");
        var open = sheet.stream()
                .filter(row -> !"closed".equals(row.place().status()))
                .toList();
        checkOnce(collection, open, property.declared().zh(), row -> {
            var value = property.get(row.place());
            var area = isName ? community.map(in -> in.get(row.place())).orElse(null) : null;
            return value == null ? null : area == null ? value.toString() : value + "（" + area + "）";
        });
    }

    private void checkOnce(
            String collection,
            List<PlaceSheet.PlaceRow> sheet,
            String what,
            Function<PlaceSheet.PlaceRow, String> value) {
        var first = new HashMap<String, Integer>();
        for (var row : sheet) {
            var text = value.apply(row);
            var before = text == null ? null : first.putIfAbsent(text, row.number());
            if (before != null) {
                tell(collection + ".csv", row.number(), "%s“%s”出现了两次，第一次在第 %d 行".formatted(what, text, before));
            }
        }
    }

    private void checkReferences(String collection, List<PlaceSheet.PlaceRow> sheet, SchemaProperty property) {
        var target = property.declared().references();
        if (target.isEmpty()) {
            return;
        }
        var known = ids.getOrDefault(target, Set.of());
        var above = new HashMap<String, String>();
        for (var row : sheet) {
            var value = property.get(row.place());
            if (value != null && !known.contains(value)) {
                tell(
                        collection + ".csv",
                        row.number(),
                        "%s“%s”不存在".formatted(property.declared().zh(), value));
            } else if (value != null) {
                above.put(row.place().id(), value.toString());
            }
        }
        if (target.equals(collection)) {
            sheet.stream()
                    .filter(row -> isInRing(row.place().id(), above))
                    .forEach(row -> tell(
                            collection + ".csv",
                            row.number(),
                            "%s绕成了一圈".formatted(property.declared().zh())));
        }
    }

    private static boolean isInRing(String id, Map<String, String> above) {
        var seen = new HashSet<String>();
        for (var next = above.get(id); next != null && seen.add(next); next = above.get(next)) {
            if (next.equals(id)) {
                return true;
            }
        }
        return false;
    }

    private void tell(String file, int row, String reason) {
        problems.accept(new RowProblem(file, row, reason));
    }
}
