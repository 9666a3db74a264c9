package cn.partymap.nearest;

import cn.partymap.place.Label;
import cn.partymap.place.Street;
import cn.partymap.place.Streets;
import cn.partymap.web.EntityTag;
import cn.partymap.web.HtmlPage;
import cn.partymap.web.HtmlPage.Cell;
import cn.partymap.web.Language;
import cn.partymap.web.Parameters;
import cn.partymap.web.Representations;
import cn.partymap.web.WebSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/landmarks}: where a walk may start. */
@RestController
class LandmarksController {

    private static final Label TITLE = new Label("出站口等起点", "Start points");
    private static final String GEOJSON = "application/geo+json";

    private final Streets streets;
    private final Landmarks landmarks;
    private final Representations representations;
    private final WebSettings settings;
    private final JsonMapper json;

    LandmarksController(
            Streets streets,
            Landmarks landmarks,
            Representations representations,
            WebSettings settings,
            JsonMapper json) {
        this.streets = streets;
        this.landmarks = landmarks;
        this.representations = representations;
        this.settings = settings;
        this.json = json;
    }

    @GetMapping("/api/landmarks")
    void landmarks(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var street = streets.asked(
                Parameters.of(request, List.of("street")).findStreet().orElse(null));
        var locale = Language.of(request);
        var all = landmarks.list(street.streetCode());
        var body = new ByteArrayOutputStream();
        try (var writer = json.createGenerator(body)) {
            Landmarks.write(writer, all);
        }
        var shown = (body.toString(StandardCharsets.UTF_8) + street.name()).getBytes(StandardCharsets.UTF_8);
        representations.send(
                request,
                response,
                EntityTag.stateOf(shown), // the page also shows the street's name
                GEOJSON,
                body::writeTo,
                () -> page(street, all, locale));
    }

    private HtmlPage page(Street street, List<Landmark> all, Locale locale) {
        var rows = all.stream()
                .map(landmark -> new HtmlPage.Row(List.of(
                        Cell.plain(landmark.id()),
                        Cell.plain(landmark.name()),
                        Cell.plain(landmark.position().lonDegrees() + ", "
                                + landmark.position().latDegrees()))))
                .toList();
        return new HtmlPage(
                locale,
                street.name() + " " + TITLE.in(locale),
                "",
                List.of(new Cell("API", settings.link("/api?f=html")), Cell.plain(TITLE.in(locale))),
                List.of(new HtmlPage.Table(
                        "",
                        List.of(
                                "id",
                                new Label("名称", "Name").in(locale),
                                new Label("经度，纬度", "Longitude, latitude").in(locale)),
                        rows)),
                List.of(new Cell("GeoJSON", settings.link("/api/landmarks?f=json"))));
    }
}
