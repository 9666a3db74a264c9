package cn.partymap.features;

import static org.assertj.core.api.Assertions.assertThat;

import cn.partymap.place.PlaceKinds;
import cn.partymap.testing.Caller;
import cn.partymap.testing.MapTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The definition says what the service does, no more and no less. That every status is declared, {@link Caller} checks. */
@MapTest
class OpenApiHttpTest {

    @Autowired
    Caller caller;

    @Autowired
    PlaceKinds kinds;

    private JsonNode definition;

    @BeforeEach
    void read() {
        definition = caller.get("/api/openapi", "Accept", "application/vnd.oai.openapi+json;version=3.0")
                .ok()
                .json();
    }

    @Test
    void isOpenApi30WithPathsRelativeToTheLandingPage() {
        assertThat(definition.path("openapi").asString()).matches("3\\.0\\.[0-9]+");
        assertThat(definition.path("info").path("title").isString()).isTrue();
        assertThat(definition.path("info").path("version").isString()).isTrue();
        assertThat(definition.path("servers").valueStream().map(s -> s.path("url")
                        .asString()))
                .containsExactly(MapTest.PUBLIC_URL + "/api");
        assertThat(definition.path("paths").propertyNames())
                .allMatch(path -> path.startsWith("/") && !path.startsWith("/api"))
                .contains(
                        "/",
                        "/conformance",
                        "/collections",
                        "/collections/branches",
                        "/collections/branches/items",
                        "/collections/branches/items/{featureId}");
    }

    @Test
    void isServedInItsOwnMediaType() {
        assertThat(caller.get("/api/openapi").header("Content-Type"))
                .isEqualTo("application/vnd.oai.openapi+json;version=3.0");
    }

    @Test
    void everyReferenceInItResolves() {
        assertThat(danglingReferences(definition, definition)).isEmpty();
        assertThat(definition.findValuesAsString("$ref")).isNotEmpty();
    }

    @Test
    void aReferenceToNothingWouldBeFound() {
        var broken = JsonMapper.builder()
                .build()
                .readTree("{\"a\": {\"$ref\": \"#/components/Problem\"}, \"b\": {\"$ref\": \"#/a\"}}");
        assertThat(danglingReferences(broken, broken)).containsExactly("#/components/Problem");
    }

    @Test
    void operationsHaveNamesOfTheirOwnAndDescribedAnswers() {
        var ids = new ArrayList<String>();
        definition.path("paths").forEach(path -> {
            ids.add(path.path("get").path("operationId").asString());
            path.path("get").path("responses").forEach(response -> assertThat(
                            response.path("description").asString())
                    .isNotBlank());
        });
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void theCommonParametersAreAsTheStandardHasThem() {
        for (var kind : kinds) {
            var items = "/collections/" + kind.collection() + "/items";
            assertThat(parameter(items, "limit")).isEqualTo(json("""
                    {"name": "limit", "in": "query", "required": false, "style": "form", "explode": false,
                     "schema": {"type": "integer", "minimum": 1, "maximum": 10000, "default": 100}}"""));
            assertThat(parameter(items, "bbox")).isEqualTo(json("""
                    {"name": "bbox", "in": "query", "required": false, "style": "form", "explode": false,
                     "schema": {"type": "array", "minItems": 4, "maxItems": 6, "items": {"type": "number"}}}"""));
            assertThat(parameter(items, "datetime")).isEqualTo(json("""
                    {"name": "datetime", "in": "query", "required": false, "style": "form", "explode": false, "schema": {"type": "string"}}"""));
        }
    }

    @Test
    void everyParameterThatIsAcceptedIsDeclaredAndTheOtherWayRound() {
        definition.path("paths").propertyStream().forEach(path -> {
            var declared = new LinkedHashSet<String>();
            path.getValue().path("get").path("parameters").forEach(p -> {
                if (p.path("in").asString().equals("query")) {
                    declared.add(p.path("name").asString());
                }
            });
            assertThat(accepted(path.getKey(), declared)).as(path.getKey()).isEqualTo(declared);
        });
    }

    @Test
    void theDeclaredFormatsAreTheOnesThatAreServed() {
        definition.path("paths").propertyNames().forEach(path -> {
            assertThat(texts(parameter(path, "f").path("schema").path("enum")))
                    .as(path)
                    .containsExactly("json", "html");
            assertThat(texts(parameter(path, "lang").path("schema").path("enum")))
                    .as(path)
                    .containsExactly("zh", "zh-CN", "en");
        });
    }

    /** Asks with every name that any property or parameter has, each with a value that suits none or all. */
    private Set<String> accepted(String path, Set<String> declared) {
        var names = new LinkedHashSet<>(declared);
        names.addAll(List.of(
                "offset",
                "crs",
                "bbox-crs",
                "filter",
                "filter-lang",
                "filter-crs",
                "sortby",
                "profile",
                "asOf",
                "effective",
                "properties",
                "page",
                "pk",
                "id"));
        kinds.forEach(kind -> kind.schema().properties().forEach(property -> names.add(property.name())));
        var accepted = new LinkedHashSet<String>();
        for (var name : names) {
            var answer = caller.get("/api" + path.replace("{featureId}", "WLP-S-001") + "?" + name + "=%01");
            boolean unknown = answer.status() == 400
                    && answer.json()
                            .path("errors")
                            .valueStream()
                            .anyMatch(error -> error.path("pointer").asString().equals(name)
                                    && error.path("message").asString().contains("没有名为"));
            if (!unknown) {
                accepted.add(name);
            }
        }
        return accepted;
    }

    /** Without its description, which is text for people. */
    private JsonNode parameter(String path, String name) {
        for (var parameter : definition.path("paths").path(path).path("get").path("parameters")) {
            if (parameter.path("name").asString().equals(name)) {
                return parameter.deepCopy().asObject().without("description");
            }
        }
        throw new AssertionError("GET %s declares no parameter %s".formatted(path, name));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    private static Set<String> danglingReferences(JsonNode node, JsonNode document) {
        var dangling = new HashSet<String>();
        node.findValuesAsString("$ref").forEach(reference -> {
            if (!reference.startsWith("#/")
                    || document.at(reference.substring(1)).isMissingNode()) {
                dangling.add(reference);
            }
        });
        return dangling;
    }
}
