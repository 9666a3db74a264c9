package cn.partymap.features;

import cn.partymap.place.Label;
import cn.partymap.place.Streets;
import cn.partymap.web.Format;
import cn.partymap.web.HtmlPage;
import cn.partymap.web.HtmlPage.Cell;
import cn.partymap.web.Language;
import cn.partymap.web.Parameters;
import cn.partymap.web.Representations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The way in: landing page, what is conformed to, and the definition of the API. */
@RestController
class LandingController {

    /** What is declared is what the suite of {@code cn.partymap.features} tests, no more. */
    static final List<String> CONFORMS_TO = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30");

    private static final Label CONFORMANCE = new Label("符合的标准", "Conformance");
    private static final Label DEFINITION = new Label("接口定义", "API definition");
    private static final Label COLLECTIONS = new Label("集合", "Collections");
    private static final Label FIRST_VIEW = new Label("一次取得全部图层", "All layers in one answer");
    private static final Label LANDMARKS = new Label("出站口等起点", "Start points");

    private final Streets streets;
    private final Links links;
    private final OpenApiDocument openApi;
    private final Representations representations;
    private final JsonMapper json;

    LandingController(
            Streets streets, Links links, OpenApiDocument openApi, Representations representations, JsonMapper json) {
        this.streets = streets;
        this.links = links;
        this.openApi = openApi;
        this.representations = representations;
        this.json = json;
    }

    @GetMapping({"/api", "/api/"})
    void landing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters.none(request);
        var format = Format.of(request);
        var locale = Language.of(request);
        var title = title(locale);
        var all = new ArrayList<>(links.selfAndAlternate(
                "/api", Links.JSON, format == Format.HTML, new Label("入口", "Landing page"), locale));
        all.add(links.to("service-desc", Links.OPENAPI, "/api/openapi?f=json", DEFINITION, locale));
        all.add(links.to("service-doc", Links.HTML, "/api/openapi?f=html", DEFINITION, locale));
        all.add(links.to("conformance", Links.JSON, "/api/conformance?f=json", CONFORMANCE, locale));
        all.add(links.to("conformance", Links.HTML, "/api/conformance?f=html", CONFORMANCE, locale));
        all.add(links.to("data", Links.JSON, "/api/collections?f=json", COLLECTIONS, locale));
        all.add(links.to("data", Links.HTML, "/api/collections?f=html", COLLECTIONS, locale));
        all.add(links.to("related", Links.JSON, "/api/layers", FIRST_VIEW, locale));
        all.add(links.to("related", Links.GEOJSON, "/api/landmarks", LANDMARKS, locale));
        var body = new LinkedHashMap<String, Object>();
        body.put("title", title);
        body.put("description", description(locale));
        body.put("links", Links.asMaps(all));
        var cells = all.stream()
                .map(link -> new Cell(link.title() + " (" + link.rel() + ", " + link.type() + ")", link.href()))
                .toList();
        representations.sendContent(
                request,
                response,
                json.writeValueAsBytes(body),
                Links.JSON,
                () -> new HtmlPage(locale, title, description(locale), List.of(Cell.plain("API")), List.of(), cells));
    }

    @GetMapping("/api/conformance")
    void conformance(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters.none(request);
        var locale = Language.of(request);
        var rows = CONFORMS_TO.stream()
                .map(uri -> new HtmlPage.Row(List.of(Cell.plain(uri))))
                .toList();
        representations.sendContent(
                request,
                response,
                json.writeValueAsBytes(Map.of("conformsTo", CONFORMS_TO)),
                Links.JSON,
                () -> new HtmlPage(
                        locale,
                        CONFORMANCE.in(locale),
                        "",
                        crumbs(CONFORMANCE.in(locale)),
                        List.of(new HtmlPage.Table("conformsTo", List.of(), rows)),
                        List.of(new Cell("JSON", links.path("/api/conformance?f=json")))));
    }

    @GetMapping("/api/openapi")
    void openapi(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters.none(request);
        var locale = Language.of(request);
        var document = openApi.in(locale, title(locale), description(locale));
        representations.sendContent(
                request,
                response,
                json.writeValueAsBytes(document),
                Links.OPENAPI,
                () -> new HtmlPage(
                        locale,
                        DEFINITION.in(locale),
                        description(locale),
                        crumbs(DEFINITION.in(locale)),
                        openApi.tables(locale),
                        List.of(new Cell("OpenAPI 3.0 (JSON)", links.path("/api/openapi?f=json")))));
    }

    private List<Cell> crumbs(String last) {
        return List.of(new Cell("API", links.path("/api?f=html")), Cell.plain(last));
    }

    private String title(Locale locale) {
        return streets.findFirst()
                .map(street -> locale.getLanguage().equals("en") && street.titleEn() != null
                        ? street.titleEn()
                        : street.title())
                .orElse(new Label("街道党建地图", "Party Map").in(locale));
    }

    private static String description(Locale locale) {
        return new Label(
                        "社区、党组织、非公企业、服务站点和流动党员报到点，按 OGC API - Features 提供，坐标为 CGCS2000（EPSG:4490）",
                        "Communities, party organizations, non-public enterprises, service stations and posts for floating members, by OGC API - Features; coordinates in CGCS2000 (EPSG:4490)")
                .in(locale);
    }
}
