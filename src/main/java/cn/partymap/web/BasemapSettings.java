package cn.partymap.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A basemap of another host; without one the street's own drawing is shown and no other host is ever asked.
 *
 * @param url template with {@code {z} {x} {y}} and perhaps {@code {s}}; for WMTS the address of GetTile with the same holes
 * @param datum of the tiles; with GCJ02 the page shifts the data it draws, never the data it keeps
 * @param subdomains what {@code {s}} runs through, each a character
 * @param reviewNumber 审图号 of that basemap, shown on map, embed and prints
 */
@ConfigurationProperties("partymap.basemap")
public record BasemapSettings(
        @Nullable String url,
        @DefaultValue("XYZ") Kind kind,
        @DefaultValue("CGCS2000") Datum datum,
        @DefaultValue("") String subdomains,
        @DefaultValue("18") int maxZoom,
        @Nullable String attribution,
        @Nullable String reviewNumber) {

    private static final Pattern HOST = Pattern.compile("(https?://[^/?#]+).*");
    private static final List<String> HOLES = List.of("{z}", "{x}", "{y}");

    /** How the address of a tile is made; both are templates to the page. */
    public enum Kind {
        XYZ,
        WMTS
    }

    /** What the tiles are drawn in. BD-09 has a projection of its own and is not offered. */
    public enum Datum {
        CGCS2000,
        WGS84,
        GCJ02
    }

    public BasemapSettings {
        url = url == null || url.isBlank() ? null : url;
        if (url != null && (!HOST.matcher(url).matches() || !HOLES.stream().allMatch(url::contains))) {
            throw new IllegalArgumentException(
                    "partymap.basemap.url is '%s', expected http(s)://host/… with {z}, {x} and {y}".formatted(url));
        }
        if (url != null && (attribution == null || attribution.isBlank())) {
            throw new IllegalArgumentException(
                    "partymap.basemap.attribution is missing, the source of partymap.basemap.url must be named");
        }
    }

    /** For the content policy: the hosts of the tiles, or nothing. */
    String imageSources() {
        if (url == null) {
            return "";
        }
        var host = HOST.matcher(url);
        host.matches();
        var origin = host.group(1);
        if (!origin.contains("{s}")) {
            return " " + origin;
        }
        var sources = new StringBuilder();
        subdomains.chars().forEach(c -> sources.append(' ').append(origin.replace("{s}", Character.toString(c))));
        return sources.toString();
    }
}
