package cn.partymap.search;

import cn.partymap.geo.GeoJson;
import cn.partymap.place.Label;
import cn.partymap.place.PlaceKinds;
import cn.partymap.place.Streets;
import cn.partymap.web.BadRequest;
import cn.partymap.web.HtmlPage;
import cn.partymap.web.HtmlPage.Cell;
import cn.partymap.web.Language;
import cn.partymap.web.Parameters;
import cn.partymap.web.Representations;
import cn.partymap.web.WebSettings;
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

/** {@code GET /api/search}: across the kinds, grouped by kind, the best first. */
@RestController
class SearchController {

    private static final Label TITLE = new Label("搜索", "Search");
    private static final Label LANDMARKS = new Label("地名", "Landmarks");
    private static final int LONGEST = 100;
    private static final int MOST = 100;

    private final Streets streets;
    private final PlaceSearch search;
    private final PlaceKinds kinds;
    private final Representations representations;
    private final WebSettings settings;
    private final JsonMapper json;

    SearchController(
            Streets streets,
            PlaceSearch search,
            PlaceKinds kinds,
            Representations representations,
            WebSettings settings,
            JsonMapper json) {
        this.streets = streets;
        this.search = search;
        this.kinds = kinds;
        this.representations = representations;
        this.settings = settings;
        this.json = json;
    }

    @GetMapping("/api/search")
    void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parameters = Parameters.of(request, List.of("q", "limit", "street"));
        var term = term(parameters.find("q").orElse(""));
        int limit = limit(parameters.find("limit").orElse("20"));
        var street = streets.asked(parameters.findStreet().orElse(null));
        var locale = Language.of(request);
        var found = search.find(street.streetCode(), term, limit);
        representations.sendContent(
                request,
                response,
                json.writeValueAsBytes(body(term, found, locale)),
                "application/json",
                () -> page(term, found, locale));
    }

    private static String term(String text) {
        var term = text.strip();
        if (term.isEmpty() || term.codePointCount(0, term.length()) > LONGEST || term.indexOf(0) >= 0) {
            throw BadRequest.of("q", text, "1 到 100 个字", "1 to 100 characters");
        }
        return term;
    }

    private static int limit(String text) {
        if (!text.matches("0*[1-9][0-9]*")) {
            throw BadRequest.of("limit", text, "不小于 1 的整数", "a whole number of at least 1");
        }
        var digits = text.replaceFirst("^0+", "");
        return digits.length() > 3
                ? MOST
                : Math.min(MOST, Integer.parseInt(digits)); // more is no error but capped, as for items
    }

    private Map<String, Object> body(String term, PlaceSearch.Found found, Locale locale) {
        var groups = new LinkedHashMap<String, List<Map<String, Object>>>();
        found.hits().forEach(hit -> groups.computeIfAbsent(hit.collection(), c -> new ArrayList<>())
                .add(item(hit)));
        var listed = new ArrayList<Map<String, Object>>();
        groups.forEach((collection, items) ->
                listed.add(Map.of("collection", collection, "title", title(collection, locale), "items", items)));
        var body = new LinkedHashMap<String, Object>();
        body.put("q", term);
        body.put("numberMatched", found.total());
        body.put("groups", listed);
        return body;
    }

    private static Map<String, Object> item(PlaceSearch.Hit hit) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", hit.id());
        item.put("name", hit.name());
        if (hit.address() != null) {
            item.put("address", hit.address());
        }
        if (hit.type() != null) {
            item.put("type", hit.type());
        }
        item.put("position", List.of(GeoJson.rounded(hit.lon()), GeoJson.rounded(hit.lat())));
        return item;
    }

    private String title(String collection, Locale locale) {
        return kinds.find(collection).map(kind -> kind.label().in(locale)).orElse(LANDMARKS.in(locale));
    }

    private HtmlPage page(String term, PlaceSearch.Found found, Locale locale) {
        var rows = found.hits().stream()
                .map(hit -> new HtmlPage.Row(List.of(
                        Cell.plain(title(hit.collection(), locale)),
                        kinds.find(hit.collection()).isPresent()
                                ? new Cell(
                                        hit.name(),
                                        settings.link("/api/collections/" + hit.collection() + "/items/" + hit.id()
                                                + "?f=html"))
                                : Cell.plain(hit.name()),
                        Cell.plain(hit.address() == null ? "" : hit.address()))))
                .toList();
        return new HtmlPage(
                locale,
                TITLE.in(locale) + " " + term,
                "",
                List.of(new Cell("API", settings.link("/api?f=html")), Cell.plain(TITLE.in(locale))),
                List.of(new HtmlPage.Table(Long.toString(found.total()), List.of(), rows)),
                List.of());
    }
}
