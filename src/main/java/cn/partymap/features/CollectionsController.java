package cn.partymap.features;

import cn.partymap.place.Label;
import cn.partymap.place.PlaceKind;
import cn.partymap.place.PlaceKinds;
import cn.partymap.web.HtmlPage;
import cn.partymap.web.HtmlPage.Cell;
import cn.partymap.web.Language;
import cn.partymap.web.Parameters;
import cn.partymap.web.Representations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What collections there are, and what each is. */
@RestController
class CollectionsController {

    private static final Label COLLECTIONS = new Label("集合", "Collections");
    private static final Label SCHEMA = new Label("属性说明", "Schema");
    private static final Label PLACES = new Label("地点", "Places");
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private final PlaceKinds kinds;
    private final PublicPlaces places;
    private final Links links;
    private final Representations representations;
    private final JsonMapper json;

    CollectionsController(
            PlaceKinds kinds, PublicPlaces places, Links links, Representations representations, JsonMapper json) {
        this.kinds = kinds;
        this.places = places;
        this.links = links;
        this.representations = representations;
        this.json = json;
    }

    @GetMapping("/api/collections")
    void collections(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters.none(request);
        var locale = Language.of(request);
        representations.send(
                request,
                response,
                state(kinds.all().stream().map(PlaceKind::collection).toList()),
                Links.JSON,
                out -> json.writeValue(out, describe(locale)),
                () -> page(locale));
    }

    @GetMapping("/api/collections/{collection}")
    void collection(@PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kind = kinds.get(collection);
        Parameters.none(request);
        var locale = Language.of(request);
        representations.send(
                request,
                response,
                state(List.of(collection)),
                Links.JSON,
                out -> json.writeValue(out, describe(kind, locale)),
                () -> page(kind, locale));
    }

    @GetMapping("/api/collections/{collection}/schema")
    void schema(@PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kind = kinds.get(collection);
        Parameters.none(request);
        var locale = Language.of(request);
        var schema = json.writeValueAsBytes(SchemaDocument.of(kind, links.path(schemaPath(kind))));
        representations.sendContent(request, response, schema, Links.SCHEMA, () -> schemaPage(kind, locale));
    }

    static String schemaPath(PlaceKind kind) {
        return "/api/collections/" + kind.collection() + "/schema";
    }

    private String state(List<String> collections) {
        return "c" + places.changes(collections);
    }

    private Map<String, Object> describe(Locale locale) {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "links",
                Links.asMaps(links.selfAndAlternate("/api/collections", Links.JSON, false, COLLECTIONS, locale)));
        body.put("crs", List.of(CRS84));
        body.put(
                "collections",
                kinds.all().stream().map(kind -> describe(kind, locale)).toList());
        return body;
    }

    private Map<String, Object> describe(PlaceKind kind, Locale locale) {
        var facts = places.facts(kind);
        var path = "/api/collections/" + kind.collection();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", kind.collection());
        body.put("title", kind.label().in(locale));
        body.put("description", kind.description().in(locale));
        body.put("itemType", "feature");
        body.put("extent", extent(facts));
        body.put("crs", List.of(CRS84));
        body.put("links", Links.asMaps(collectionLinks(kind, path, false, locale)));
        return body;
    }

    private List<Links.Link> collectionLinks(PlaceKind kind, String path, boolean page, Locale locale) {
        var all = new ArrayList<>(links.selfAndAlternate(path, Links.JSON, page, kind.label(), locale));
        all.add(links.to("items", Links.GEOJSON, path + "/items?f=json", PLACES, locale));
        all.add(links.to("items", Links.HTML, path + "/items?f=html", PLACES, locale));
        all.add(links.to("describedby", Links.SCHEMA, path + "/schema?f=json", SCHEMA, locale));
        return all;
    }

    private static Map<String, Object> extent(PublicPlaces.Facts facts) {
        var extent = new LinkedHashMap<String, Object>();
        if (facts.box() != null) {
            var box = Arrays.stream(facts.box()).boxed().toList();
            extent.put("spatial", Map.of("bbox", List.of(box), "crs", CRS84));
        }
        if (facts.first() != null && facts.last() != null) {
            extent.put(
                    "temporal",
                    Map.of(
                            "interval",
                            List.of(List.of(
                                    facts.first().toString(), facts.last().toString())),
                            "trs",
                            "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"));
        }
        return extent;
    }

    private HtmlPage page(Locale locale) {
        var rows = kinds.all().stream()
                .map(kind -> new HtmlPage.Row(List.of(
                        new Cell(kind.collection(), links.path("/api/collections/" + kind.collection() + "?f=html")),
                        Cell.plain(kind.label().in(locale)),
                        Cell.plain(kind.description().in(locale)),
                        Cell.plain(Long.toString(places.facts(kind).count())))))
                .toList();
        boolean zh = locale.getLanguage().equals("zh");
        var head = zh ? List.of("集合", "名称", "说明", "地点数") : List.of("Collection", "Name", "Description", "Places");
        return new HtmlPage(
                locale,
                COLLECTIONS.in(locale),
                "",
                List.of(new Cell("API", links.path("/api?f=html")), Cell.plain(COLLECTIONS.in(locale))),
                List.of(new HtmlPage.Table("", head, rows)),
                List.of(new Cell("JSON", links.path("/api/collections?f=json"))));
    }

    private HtmlPage page(PlaceKind kind, Locale locale) {
        var facts = places.facts(kind);
        boolean zh = locale.getLanguage().equals("zh");
        var table = new HtmlPage.Facts()
                .add(zh ? "集合" : "Collection", kind.collection())
                .add(zh ? "地点数" : "Places", facts.count())
                .add(
                        zh ? "范围（西、南、东、北）" : "Extent (west, south, east, north)",
                        facts.box() == null ? null : Arrays.toString(facts.box()))
                .add(zh ? "更新" : "Updated", facts.last());
        var more = collectionLinks(kind, "/api/collections/" + kind.collection(), true, locale).stream()
                .map(link -> new Cell(link.title() + " (" + link.rel() + ", " + link.type() + ")", link.href()))
                .toList();
        return new HtmlPage(
                locale,
                kind.label().in(locale),
                kind.description().in(locale),
                crumbs(kind.label().in(locale), locale),
                List.of(table.table(kind.collection())),
                more);
    }

    private HtmlPage schemaPage(PlaceKind kind, Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        var rows = kind.schema().publicProperties().stream()
                .map(property -> new HtmlPage.Row(List.of(
                        Cell.plain(property.name()),
                        Cell.plain(property.label().zh()),
                        Cell.plain(property.label().en()),
                        Cell.plain(property.type().name().toLowerCase(Locale.ROOT)),
                        Cell.plain(String.join(
                                ", ",
                                property.values().stream()
                                        .map(value -> value.code())
                                        .toList())))))
                .toList();
        var head = zh
                ? List.of("属性", "中文", "英文", "类型", "取值")
                : List.of("Property", "Chinese", "English", "Type", "Values");
        return new HtmlPage(
                locale,
                kind.label().in(locale) + " · " + SCHEMA.in(locale),
                "",
                crumbs(SCHEMA.in(locale), locale),
                List.of(new HtmlPage.Table("", head, rows)),
                List.of(new Cell("JSON Schema", links.path(schemaPath(kind) + "?f=json"))));
    }

    private List<Cell> crumbs(String last, Locale locale) {
        return List.of(
                new Cell("API", links.path("/api?f=html")),
                new Cell(COLLECTIONS.in(locale), links.path("/api/collections?f=html")),
                Cell.plain(last));
    }
}
