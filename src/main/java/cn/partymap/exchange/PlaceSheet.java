package cn.partymap.exchange;

import cn.partymap.place.Place;
import cn.partymap.place.PlaceKind;
import cn.partymap.place.PlaceRules;
import cn.partymap.place.SchemaProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;

/** The sheet of one kind: header words are the Chinese labels (or English ones, or names) of its declared properties. */
final class PlaceSheet {

    static final String ID = "编码";

    private final PlaceKind kind;
    private final String streetCode;
    private final ZoneId zone;
    private final Map<String, SchemaProperty> byHeader = new HashMap<>();

    PlaceSheet(PlaceKind kind, String streetCode, ZoneId zone) {
        this.kind = kind;
        this.streetCode = streetCode;
        this.zone = zone;
        for (var property : kind.schema().properties()) {
            if (property.isEditable()) {
                byHeader.put(property.name(), property);
                byHeader.put(property.declared().en(), property);
                byHeader.put(property.declared().zh(), property);
            }
        }
    }

    /** A place and the row it came from. */
    record PlaceRow(int number, Place place) {}

    /** @param areas geometry by id, for kinds whose sheet has no position; may be empty */
    List<PlaceRow> read(Path file, Map<String, Geometry> areas, Consumer<RowProblem> problems) {
        var name = file.getFileName().toString();
        Sheet.Content content;
        try {
            content = Sheet.read(file);
        } catch (IOException | UncheckedIOException e) {
            problems.accept(new RowProblem(name, 0, String.valueOf(e.getMessage())));
            return List.of();
        }
        for (var header : content.header()) {
            if (!isKnown(header)) {
                problems.accept(new RowProblem(name, 1, "不认识表头“%s”".formatted(header)));
            }
        }
        var places = new ArrayList<PlaceRow>();
        for (var row : content.rows()) {
            places.add(new PlaceRow(
                    row.number(),
                    place(row, areas, reason -> problems.accept(new RowProblem(name, row.number(), reason)))));
        }
        return places;
    }

    private boolean isKnown(String header) {
        return header.equals(ID)
                || byHeader.containsKey(header)
                || VerificationCells.HEADERS.contains(header)
                || PositionCells.HEADERS.contains(header) && !kind.isArea();
    }

    private Place place(Sheet.Row row, Map<String, Geometry> areas, Consumer<String> problems) {
        var place = kind.newPlace();
        var cells = row.cells();
        var id = cells.getOrDefault(ID, "");
        if (!id.matches("[A-Za-z0-9_-]{1,40}")) {
            problems.accept("编码“%s”应为 1 到 40 个字母、数字、- 或 _".formatted(id));
        }
        place.identify(streetCode, id);
        cells.forEach((header, cell) -> set(place, header, cell, problems));
        try {
            place.verify(VerificationCells.read(cells, zone));
            if (kind.isArea()) {
                place.locate(areas.get(id), null);
            } else {
                PositionCells.read(place, cells);
            }
        } catch (IllegalArgumentException e) {
            problems.accept(String.valueOf(e.getMessage()));
        }
        PlaceRules.check(kind, place)
                .forEach(violation -> problems.accept(violation.message().zh()));
        if (place.geometry() == null && !"planned".equals(place.status())) {
            problems.accept(kind.isArea() ? "没有范围：geodata 里没有编码为“%s”的面".formatted(id) : "没有经度和纬度（只有“筹建”的可以空着）");
        }
        return place;
    }

    private void set(Place place, String header, String cell, Consumer<String> problems) {
        var property = byHeader.get(header);
        if (property == null) {
            return;
        }
        try {
            property.set(place, CellReader.read(property, cell));
        } catch (IllegalArgumentException e) {
            problems.accept(header + "：" + e.getMessage());
        }
    }
}
