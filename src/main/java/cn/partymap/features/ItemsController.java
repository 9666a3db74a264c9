package cn.partymap.features;

import cn.partymap.place.Label;
import cn.partymap.place.PlaceKind;
import cn.partymap.place.PlaceKinds;
import cn.partymap.place.PlaceProblem;
import cn.partymap.web.Format;
import cn.partymap.web.Language;
import cn.partymap.web.Parameters;
import cn.partymap.web.Representations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The features of a collection, a page of them or one, as GeoJSON and as a page. */
@RestController
class ItemsController {

    private static final Label ITEMS = new Label("地点", "Places");
    private static final String CRS84 = "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>";
    private static final String ID_FORM = "[A-Za-z0-9_-]{1,40}";

    private final PlaceKinds kinds;
    private final PublicPlaces places;
    private final FeatureWriter features;
    private final ItemsPage page;
    private final Representations representations;
    private final Links links;
    private final JsonMapper json;

    ItemsController(
            PlaceKinds kinds,
            PublicPlaces places,
            FeatureWriter features,
            ItemsPage page,
            Representations representations,
            Links links,
            JsonMapper json) {
        this.kinds = kinds;
        this.places = places;
        this.features = features;
        this.page = page;
        this.representations = representations;
        this.links = links;
        this.json = json;
    }

    @GetMapping("/api/collections/{collection}/items")
    void items(@PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kind = kinds.get(collection);
        var parameters = new ItemsParameters(kind);
        var query = parameters.parse(request);
        var format = Format.of(request);
        var locale = Language.of(request);
        var path = "/api/collections/" + collection + "/items";
        var given = parameters.given(request);
        response.setHeader("Content-Crs", CRS84);
        var self = given.isEmpty() ? path : path + "?" + Links.query(given);
        var head = links.selfAndAlternate(self, Links.GEOJSON, format == Format.HTML, ITEMS, locale);
        representations.send(
                request,
                response,
                "c" + places.changes(List.of(collection)),
                Links.GEOJSON,
                out -> write(out, kind, query, path, given, head, locale),
                () -> page.of(kind, query, path, given, locale));
    }

    private void write(
            OutputStream out,
            PlaceKind kind,
            ItemsQuery query,
            String path,
            Map<String, String> given,
            List<Links.Link> head,
            Locale locale) {
        try (var writer = json.createGenerator(out)) {
            var paging = new Paging(query.limit());
            writer.writeStartObject();
            writer.writeStringProperty("type", "FeatureCollection");
            writer.writeName("features");
            writer.writeStartArray();
            places.read(kind, query, query.limit() + 1, row -> {
                if (paging.takes(row.getLong("pk"))) {
                    features.write(writer, kind, row, List.of());
                }
            });
            writer.writeEndArray();
            writer.writeNumberProperty("numberReturned", paging.taken());
            writer.writeNumberProperty(
                    "numberMatched", paging.isWhole(query) ? paging.taken() : places.count(kind, query.fromStart()));
            writer.writeStringProperty(
                    "timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            FeatureWriter.writeLinks(writer, paging.links(head, links, path, given, locale));
            writer.writeEndObject();
        }
    }

    @GetMapping("/api/collections/{collection}/items/{id}")
    void item(
            @PathVariable String collection,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var kind = kinds.get(collection);
        Parameters.none(request);
        var format = Format.of(request);
        var locale = Language.of(request);
        var path = "/api/collections/" + collection + "/items/" + id;
        var head = new ArrayList<>(links.selfAndAlternate(path, Links.GEOJSON, format == Format.HTML, ITEMS, locale));
        head.add(links.to("collection", Links.JSON, "/api/collections/" + collection, kind.label(), locale));
        var body = new ByteArrayOutputStream();
        var state = new AtomicReference<String>();
        var shape = new AtomicReference<>("");
        boolean found = id.matches(ID_FORM)
                && places.readOne(kind, id, row -> {
                    state.set("v" + row.getInt("version"));
                    if (kind.isArea()) { // whether the street shows its areas is no part of the version
                        shape.set(row.getBoolean("is_area") ? "-area" : "-label");
                    }
                    if (format == Format.HTML) {
                        page.writeOne(body, kind, row, path, locale);
                    } else {
                        try (var writer = json.createGenerator(body)) {
                            features.write(writer, kind, row, head);
                        }
                    }
                });
        if (!found) {
            throw new PlaceProblem.NoSuchPlace(collection, id);
        }
        response.setHeader("Content-Crs", CRS84);
        representations.sendWritten(request, response, state.get(), shape.get(), Links.GEOJSON, body::writeTo);
    }
}
