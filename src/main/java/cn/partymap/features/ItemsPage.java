package cn.partymap.features;

import cn.partymap.place.Display;
import cn.partymap.place.Label;
import cn.partymap.place.PlaceKind;
import cn.partymap.place.SchemaProperty;
import cn.partymap.web.HtmlPage;
import cn.partymap.web.HtmlPage.Cell;
import cn.partymap.web.HtmlPages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The same features as pages for people: values with their labels, references as links. */
@Component
class ItemsPage {

    private static final Label COLLECTIONS = new Label("集合", "Collections");
    private static final Label NEXT = new Label("下一页", "Next page");
    private static final Label ON_MAP = new Label("在地图上看", "Show on the map");

    private final PublicPlaces places;
    private final PublicValues values;
    private final HtmlPages pages;
    private final Links links;

    ItemsPage(PublicPlaces places, PublicValues values, HtmlPages pages, Links links) {
        this.places = places;
        this.values = values;
        this.pages = pages;
        this.links = links;
    }

    HtmlPage of(PlaceKind kind, ItemsQuery query, String path, Map<String, String> given, Locale locale) {
        var shown = kind.schema().publicProperties().stream().filter(ItemsPage::isColumn).toList();
        var head = new ArrayList<String>(List.of(locale.getLanguage().equals("zh") ? "编码" : "Id"));
        shown.forEach(property -> head.add(property.label().in(locale)));
        var rows = new ArrayList<HtmlPage.Row>();
        var paging = new Paging(query.limit());
        places.read(kind, query, query.limit() + 1, row -> {
            if (paging.takes(row.getLong("pk"))) {
                rows.add(new HtmlPage.Row(cells(row, shown, path, locale)));
            }
        });
        long matched = paging.isWhole(query) ? paging.taken() : places.count(kind, query.fromStart());
        var more = new ArrayList<>(List.of(new Cell("GeoJSON", links.path(path + "?" + Links.query(given) + (given.isEmpty() ? "" : "&") + "f=json"))));
        if (paging.hasMore()) {
            more.add(0, new Cell(NEXT.in(locale), links.path(paging.nextPath(path, given) + "&f=html")));
        }
        var caption = new Label("共 %d 处，本页 %d 处".formatted(matched, paging.taken()), "%d places, %d on this page".formatted(matched, paging.taken()));
        return new HtmlPage(locale, kind.label().in(locale), kind.description().in(locale), crumbs(kind, null, locale),
                List.of(new HtmlPage.Table(caption.in(locale), head, rows)), more);
    }

    private List<Cell> cells(ResultSet row, List<SchemaProperty> shown, String path, Locale locale) throws SQLException {
        var cells = new ArrayList<Cell>();
        var id = row.getString("id");
        cells.add(new Cell(id, links.path(path + "/" + id + "?f=html")));
        for (var property : shown) {
            cells.add(cell(row, property, locale));
        }
        return cells;
    }

    void writeOne(OutputStream out, PlaceKind kind, ResultSet row, String path, Locale locale) throws SQLException {
        var facts = new HtmlPage.Facts();
        for (var property : kind.schema().publicProperties()) {
            var cell = cell(row, property, locale);
            if (!cell.text().isEmpty() && property.declared().display() != Display.HIDDEN) {
                facts.add(property.label().in(locale), cell.text(), cell.href());
            }
        }
        var id = row.getString("id");
        var name = row.getString("name");
        facts.add(locale.getLanguage().equals("zh") ? "经度，纬度" : "Longitude, latitude", "%.7f, %.7f".formatted(row.getDouble("lon"), row.getDouble("lat")));
        var more = List.of(
                new Cell(ON_MAP.in(locale), links.path("/#place=" + kind.collection() + "/" + id)),
                new Cell("GeoJSON", links.path(path + "?f=json")));
        try {
            pages.write(out, new HtmlPage(locale, name, "", crumbs(kind, name, locale), List.of(facts.table(id)), more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Cell> crumbs(PlaceKind kind, @Nullable String name, Locale locale) {
        var items = links.path("/api/collections/" + kind.collection() + "/items?f=html");
        var crumbs = new ArrayList<>(List.of(
                new Cell("API", links.path("/api?f=html")),
                new Cell(COLLECTIONS.in(locale), links.path("/api/collections?f=html")),
                new Cell(kind.label().in(locale), name == null ? null : items)));
        if (name != null) {
            crumbs.add(Cell.plain(name));
        }
        return crumbs;
    }

    private static boolean isColumn(SchemaProperty property) {
        return switch (property.type()) {
            case TEXT, INTEGER, DECIMAL, DATE -> property.declared().maxLength() <= 300 && !property.name().equals("status");
            case TEXTS, HONOURS, CAPTURE, VERIFICATION, INSTANT -> false;
        };
    }

    private Cell cell(ResultSet row, SchemaProperty property, Locale locale) throws SQLException {
        var value = values.read(row, property);
        if (value == null) {
            return Cell.plain("");
        }
        var reference = property.declared().references();
        var href = reference.isEmpty() || reference.equals("landmarks")
                ? null
                : links.path("/api/collections/" + reference + "/items/" + value + "?f=html");
        return new Cell(text(value, property, locale), href);
    }

    private static String text(Object value, SchemaProperty property, Locale locale) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> text(item, property, locale)).collect(Collectors.joining(locale.getLanguage().equals("zh") ? "、" : ", "));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.values().stream().map(part -> text(part, property, locale)).distinct().collect(Collectors.joining(", "));
        }
        return property.findValue(value.toString()).map(coded -> coded.label().in(locale)).orElse(value.toString());
    }
}
