package cn.partymap.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI definition declares, and whether an answer keeps to it. */
final class CallerContract {

    private final Map<Pattern, JsonNode> operations = new LinkedHashMap<>();

    CallerContract(JsonNode definition) {
        definition
                .path("paths")
                .forEachEntry((path, item) ->
                        operations.put(Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")), item.path("get")));
    }

    /** What the definition does not say of this answer to a GET; empty when it says all. */
    Optional<String> breach(CallerAnswer answer) {
        var path = answer.path().replaceFirst("^/api", "").replaceFirst("\\?.*", "");
        var operation = find(path.isEmpty() ? "/" : path);
        if (operation == null) {
            return answer.status() < 400
                    ? told(answer, "is not declared and answered " + answer.status())
                    : Optional.empty();
        }
        var response = operation.path("responses").path(Integer.toString(answer.status()));
        if (response.isMissingNode()) {
            return told(answer, "answered " + answer.status() + ", which is not declared");
        }
        var type = mediaType(answer);
        return response.has("content") && !response.path("content").has(type)
                ? told(answer, "answered %d as '%s', which is not declared".formatted(answer.status(), type))
                : Optional.empty();
    }

    private @Nullable JsonNode find(String path) {
        return operations.entrySet().stream()
                .filter(operation -> operation.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String mediaType(CallerAnswer answer) {
        var type = answer.find("Content-Type");
        return type == null
                ? ""
                : type.replaceFirst("(?i);\\s*charset=[^;]*", "").replace(" ", "");
    }

    private static Optional<String> told(CallerAnswer answer, String what) {
        return Optional.of("GET %s %s".formatted(answer.path(), what));
    }
}
