package cn.partymap.features;

import cn.partymap.place.Label;
import cn.partymap.web.WebSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The links of the API, all below the public address. */
@Component
class Links {

    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";
    static final String HTML = "text/html";
    static final String SCHEMA = "application/schema+json";
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

    private final WebSettings settings;

    Links(WebSettings settings) {
        this.settings = settings;
    }

    /** A link as OGC API - Features has it; {@code rel} and {@code type} are always there. */
    record Link(String rel, String type, String href, String title) {
        Map<String, String> asMap() {
            var map = new LinkedHashMap<String, String>();
            map.put("href", href);
            map.put("rel", rel);
            map.put("type", type);
            map.put("title", title);
            return map;
        }
    }

    /** The absolute address of a path. */
    String path(String path) {
        return settings.link(path);
    }

    /** @param path begins with {@code /api}; may hold a query */
    Link to(String rel, String type, String path, Label title, Locale locale) {
        return new Link(rel, type, settings.link(path), title.in(locale));
    }

    /** {@code self} in the format that was asked, {@code alternate} in the other. */
    List<Link> selfAndAlternate(String path, String dataType, boolean html, Label title, Locale locale) {
        var data = to(html ? "alternate" : "self", dataType, withFormat(path, "json"), title, locale);
        var page = to(html ? "self" : "alternate", HTML, withFormat(path, "html"), title, locale);
        var links = new ArrayList<>(List.of(data, page));
        if (html) {
            links.add(0, links.remove(1));
        }
        return links;
    }

    private static String withFormat(String path, String format) {
        return path + (path.contains("?") ? "&" : "?") + "f=" + format;
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":");
    }

    static List<Map<String, String>> asMaps(List<Link> links) {
        return links.stream().map(Link::asMap).toList();
    }
}
