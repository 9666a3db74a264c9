package cn.partymap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service answered.
 *
 * @param path that was asked
 * @param body as it came over the wire, perhaps compressed
 */
public record CallerAnswer(String method, String path, int status, HttpHeaders headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public CallerAnswer ok() {
        return is(200);
    }

    public CallerAnswer is(int expected) {
        assertThat(status)
                .as(() -> "%s %s answered %s".formatted(method, path, text()))
                .isEqualTo(expected);
        return this;
    }

    public @Nullable String find(String header) {
        return headers.firstValue(header).orElse(null);
    }

    public String header(String name) {
        return headers.firstValue(name)
                .orElseThrow(() -> new AssertionError("%s %s has no header %s".formatted(method, path, name)));
    }

    /** The body without its compression. */
    public byte[] content() {
        if (!"gzip".equals(find("Content-Encoding"))) {
            return body;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unpacked.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    public String text() {
        return new String(content(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(content());
    }

    public Document html() {
        return Jsoup.parse(text());
    }

    /** Ids of the features, in their order. */
    public List<String> ids() {
        return json().path("features")
                .valueStream()
                .map(feature -> feature.path("id").asString())
                .toList();
    }

    public long matched() {
        return json().path("numberMatched").asLong();
    }

    /** The link of this relation (and type, when there is one), as a path of the service that was called. */
    public String linkPath(String rel, String type) {
        return json().path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals(rel)
                        && link.path("type").asString().equals(type))
                .map(link -> link.path("href").asString())
                .findFirst()
                .map(CallerAnswer::pathOf)
                .orElseThrow(() -> new AssertionError("%s has no link %s %s".formatted(path, rel, type)));
    }

    /** Where a public address leads on the service that is called. */
    public static String pathOf(String publicLink) {
        assertThat(publicLink).startsWith(MapTest.PUBLIC_URL + "/");
        return publicLink.substring(MapTest.PUBLIC_URL.length());
    }
}
