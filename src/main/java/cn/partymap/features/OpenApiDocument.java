package cn.partymap.features;

import cn.partymap.place.Label;
import cn.partymap.place.PlaceKind;
import cn.partymap.place.PlaceKinds;
import cn.partymap.web.HtmlPage;
import cn.partymap.web.HtmlPage.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The OpenAPI 3.0 definition, made of the same declarations that answer: kinds and parameter classes. */
@Component
class OpenApiDocument {

    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private final PlaceKinds kinds;
    private final Links links;

    OpenApiDocument(PlaceKinds kinds, Links links) {
        this.kinds = kinds;
        this.links = links;
    }

    /** A resource of the API as the definition lists it. */
    private record Operation(String path, String id, Label summary, String dataType, List<Map<String, Object>> parameters, boolean canMiss) {}

    Map<String, Object> in(Locale locale, String title, String description) {
        var paths = new LinkedHashMap<String, Object>();
        for (var operation : operations(locale)) {
            paths.put(operation.path(), Map.of("get", get(operation, locale)));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.0.3");
        document.put("info", Map.of("title", title, "description", description, "version", "1"));
        document.put("servers", List.of(Map.of("url", links.path("/api"))));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", Map.of("Problem", problem())));
        return document;
    }

    List<HtmlPage.Table> tables(Locale locale) {
        var rows = operations(locale).stream()
                .map(operation -> new HtmlPage.Row(List.of(
                        Cell.plain("GET " + operation.path()),
                        Cell.plain(operation.summary().in(locale)),
                        Cell.plain(String.join(", ", operation.parameters().stream().map(p -> p.get("name").toString()).toList())))))
                .toList();
        boolean zh = locale.getLanguage().equals("zh");
        return List.of(new HtmlPage.Table(links.path("/api"), zh ? List.of("资源", "说明", "参数") : List.of("Resource", "What", "Parameters"), rows));
    }

    private List<Operation> operations(Locale locale) {
        var all = new ArrayList<Operation>();
        all.add(new Operation("/", "landing", new Label("入口", "Landing page"), Links.JSON, List.of(), false));
        all.add(new Operation("/conformance", "conformance", new Label("符合的标准", "Conformance"), Links.JSON, List.of(), false));
        all.add(new Operation("/openapi", "openapi", new Label("接口定义", "This definition"), Links.OPENAPI, List.of(), false));
        all.add(new Operation("/collections", "collections", new Label("集合", "Collections"), Links.JSON, List.of(), false));
        for (var kind : kinds) {
            addCollection(all, kind, locale);
        }
        var street = parameter("street", "query", false, Map.of("type", "string", "pattern", "^[0-9]{12}$"), new Label("12 位街道区划代码", "Division code of a street").in(locale));
        all.add(new Operation("/layers", "layers", new Label("一个街道的全部公开图层", "All public layers of a street"), Links.JSON, List.of(street), true));
        all.add(new Operation("/landmarks", "landmarks", new Label("出站口等起点", "Start points"), Links.GEOJSON, List.of(street), true));
        all.add(new Operation("/search", "search", new Label("按名称、地址、编码查找", "Search by name, address, id"), Links.JSON,
                List.of(parameter("q", "query", true, Map.of("type", "string", "minLength", 1, "maxLength", 100), new Label("要找的文字", "What to look for").in(locale)),
                        parameter("limit", "query", false, new LimitParameter(20, 100).schema(), new Label("最多几条", "At most so many").in(locale)), street), true));
        return all;
    }

    private void addCollection(List<Operation> all, PlaceKind kind, Locale locale) {
        var path = "/collections/" + kind.collection();
        var name = kind.collection();
        all.add(new Operation(path, name, kind.description(), Links.JSON, List.of(), false));
        all.add(new Operation(path + "/schema", name + ".schema", new Label("属性说明", "Schema"), Links.SCHEMA, List.of(), false));
        var parameters = new ItemsParameters(kind).all().stream()
                .map(parameter -> parameter(parameter.name(), "query", false, parameter.schema(), parameter.description().in(locale)))
                .toList();
        all.add(new Operation(path + "/items", name + ".items", kind.label(), Links.GEOJSON, parameters, false));
        all.add(new Operation(path + "/items/{featureId}", name + ".item", kind.label(), Links.GEOJSON,
                List.of(parameter("featureId", "path", true, TEXT, new Label("编码", "Id").in(locale))), true));
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, Map<String, Object> schema, String description) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("description", description);
        parameter.put("schema", schema);
        parameter.put("style", in.equals("path") ? "simple" : "form");
        parameter.put("explode", false);
        return parameter;
    }

    private static Map<String, Object> get(Operation operation, Locale locale) {
        var parameters = new ArrayList<>(operation.parameters());
        parameters.add(parameter("f", "query", false, Map.of("type", "string", "enum", List.of("json", "html")), new Label("格式", "Format").in(locale)));
        parameters.add(parameter("lang", "query", false, Map.of("type", "string", "enum", List.of("zh", "zh-CN", "en")), new Label("语言", "Language").in(locale)));
        var get = new LinkedHashMap<String, Object>();
        get.put("operationId", operation.id());
        get.put("summary", operation.summary().in(locale));
        get.put("parameters", parameters);
        get.put("responses", responses(operation));
        return get;
    }

    private static Map<String, Object> responses(Operation operation) {
        var content = new LinkedHashMap<String, Object>();
        content.put(operation.dataType(), Map.of("schema", Map.of("type", "object")));
        content.put(Links.HTML, Map.of("schema", TEXT));
        var responses = new LinkedHashMap<String, Object>();
        responses.put("200", Map.of("description", "OK", "content", content));
        responses.put("304", Map.of("description", "Not modified"));
        responses.put("400", error("A parameter is wrong"));
        if (operation.canMiss()) {
            responses.put("404", error("Not found"));
        }
        responses.put("405", error("Method not allowed"));
        responses.put("500", error("Server error"));
        responses.put("503", error("Unavailable for the moment"));
        return responses;
    }

    private static Map<String, Object> error(String description) {
        return Map.of("description", description, "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    }

    private static Map<String, Object> problem() {
        var error = Map.of("type", "object", "properties", Map.of("pointer", TEXT, "message", TEXT));
        return Map.of("type", "object", "properties",
                Map.of("type", TEXT, "title", TEXT, "status", Map.of("type", "integer"), "detail", TEXT, "errors", Map.of("type", "array", "items", error)));
    }
}
