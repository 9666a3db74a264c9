package cn.partymap.features;

import cn.partymap.hours.HoursText;
import cn.partymap.hours.HoursWords;
import cn.partymap.nearest.Landmarks;
import cn.partymap.place.Display;
import cn.partymap.place.Label;
import cn.partymap.place.PlaceKind;
import cn.partymap.place.PlaceKinds;
import cn.partymap.place.SchemaProperty;
import cn.partymap.place.Street;
import cn.partymap.place.Streets;
import cn.partymap.web.HtmlPage;
import cn.partymap.web.HtmlPage.Cell;
import cn.partymap.web.Language;
import cn.partymap.web.Parameters;
import cn.partymap.web.Representations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/layers}: the first view of the map in one answer, street, schemas and all public places. */
@RestController
class LayersController {

    private static final Label TITLE = new Label("一次取得全部图层", "All layers in one answer");

    /** Above this a street is no longer shown whole; its layers say how many there are. */
    private static final int MOST_FEATURES = 10_000;

    private final PlaceKinds kinds;
    private final PublicPlaces places;
    private final FeatureWriter features;
    private final StreetWriter street;
    private final Streets streets;
    private final Landmarks landmarks;
    private final Links links;
    private final Representations representations;
    private final JsonMapper json;

    /** As JSON, by collection: they come from the code alone, and reading the declarations anew each time is slow. */
    private final Map<String, String> schemas = new ConcurrentHashMap<>();

    LayersController(
            PlaceKinds kinds,
            PublicPlaces places,
            FeatureWriter features,
            StreetWriter street,
            Streets streets,
            Landmarks landmarks,
            Links links,
            Representations representations,
            JsonMapper json) {
        this.kinds = kinds;
        this.places = places;
        this.features = features;
        this.street = street;
        this.streets = streets;
        this.landmarks = landmarks;
        this.links = links;
        this.representations = representations;
        this.json = json;
    }

    @GetMapping("/api/layers")
    void layers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = streets.asked(
                Parameters.of(request, List.of("street")).findStreet().orElse(null));
        var locale = Language.of(request);
        long changes =
                places.changes(kinds.all().stream().map(PlaceKind::collection).toList());
        // The settings of the basemap are part of the answer and change with a restart only.
        var state = "c" + changes + "." + street.settingsKey();
        representations.send(request, response, state, Links.JSON, out -> write(out, asked), () -> page(asked, locale));
    }

    private void write(OutputStream out, Street asked) {
        var hours = new TreeSet<String>();
        try (var writer = json.createGenerator(out)) {
            writer.writeStartObject();
            street.writeStreet(writer, asked);
            street.writeBasemap(writer, asked);
            writer.writeName("landmarks");
            Landmarks.write(writer, landmarks.list(asked.streetCode()));
            writer.writeName("collections");
            writer.writeStartArray();
            for (var kind : kinds) {
                writeCollection(writer, kind, asked, hours);
            }
            writer.writeEndArray();
            writeHours(writer, hours);
            writer.writeEndObject();
        }
    }

    private void writeCollection(JsonGenerator writer, PlaceKind kind, Street asked, Set<String> hours) {
        var paging = new Paging(MOST_FEATURES);
        var query = ItemsQuery.wholeStreet(asked.streetCode(), MOST_FEATURES);
        var timed = kind.schema().publicProperties().stream()
                .filter(p -> p.declared().display() == Display.HOURS)
                .toList();
        writer.writeStartObject();
        writer.writeStringProperty("id", kind.collection());
        writer.writeName("schema");
        writer.writeRawValue(schemas.computeIfAbsent(kind.collection(), collection -> schema(kind)));
        writer.writeName("features");
        writer.writeStartObject();
        writer.writeStringProperty("type", "FeatureCollection");
        writer.writeName("features");
        writer.writeStartArray();
        places.read(kind, query, MOST_FEATURES + 1, row -> {
            if (paging.takes(row.getLong("pk"))) {
                features.write(writer, kind, row, List.of());
                for (SchemaProperty property : timed) {
                    var value = row.getString(property.column());
                    if (value != null) {
                        hours.add(value);
                    }
                }
            }
        });
        writer.writeEndArray();
        writer.writeEndObject();
        writer.writeNumberProperty("count", paging.hasMore() ? places.count(kind, query) : paging.taken());
        writer.writeEndObject();
    }

    private String schema(PlaceKind kind) {
        return json.writeValueAsString(SchemaDocument.of(kind, links.path(CollectionsController.schemaPath(kind))));
    }

    private static void writeHours(JsonGenerator writer, Set<String> hours) {
        writer.writeName("hours");
        writer.writeStartObject();
        for (var value : hours) {
            var zh = HoursText.say(value, HoursWords.ZH);
            var en = HoursText.say(value, HoursWords.EN);
            if (zh.isPresent() && en.isPresent()) {
                writer.writeName(value);
                writer.writeStartObject();
                writeLines(writer, "zh", zh.get());
                writeLines(writer, "en", en.get());
                writer.writeEndObject();
            }
        }
        writer.writeEndObject();
    }

    private static void writeLines(JsonGenerator writer, String language, List<HoursText.Line> lines) {
        writer.writeName(language);
        writer.writeStartArray();
        for (var line : lines) {
            writer.writeStartArray();
            writer.writeString(line.days());
            writer.writeString(line.times());
            writer.writeEndArray();
        }
        writer.writeEndArray();
    }

    private HtmlPage page(Street asked, Locale locale) {
        var rows = kinds.all().stream()
                .map(kind -> new HtmlPage.Row(List.of(
                        new Cell(
                                kind.label().in(locale),
                                links.path("/api/collections/" + kind.collection() + "/items?f=html&street="
                                        + asked.streetCode())),
                        Cell.plain(Long.toString(places.count(kind, ItemsQuery.wholeStreet(asked.streetCode(), 1)))))))
                .toList();
        return new HtmlPage(
                locale,
                asked.name(),
                TITLE.in(locale),
                List.of(new Cell("API", links.path("/api?f=html")), Cell.plain(TITLE.in(locale))),
                List.of(new HtmlPage.Table(asked.streetCode(), List.of(), rows)),
                List.of(new Cell("JSON", links.path("/api/layers?f=json"))));
    }
}
