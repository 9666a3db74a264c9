package cn.partymap.exchange;

import cn.partymap.place.Coded;
import cn.partymap.place.Honour;
import cn.partymap.place.SchemaProperty;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the text of a cell as a property's value. Allowed values may be given by code, Chinese or English label. */
final class CellReader {

    private static final String LIST_SEPARATOR = "[、;；]";

    private CellReader() {}

    /** @throws IllegalArgumentException with what is wrong and what was expected */
    static Object read(SchemaProperty property, String cell) {
        return switch (property.type()) {
            case TEXT -> property.values().isEmpty() ? cell : code(property.values(), cell);
            case INTEGER -> integer(cell);
            case DECIMAL -> decimal(cell);
            case DATE -> date(cell);
            case TEXTS ->
                split(cell).stream()
                        .map(item -> property.values().isEmpty() ? item : code(property.values(), item))
                        .toList();
            case HONOURS -> split(cell).stream().map(CellReader::honour).toList();
            case INSTANT, CAPTURE, VERIFICATION ->
                throw new IllegalArgumentException(
                        "“%s”不能在表里填".formatted(property.declared().zh()));
        };
    }

    static String code(List<Coded> values, String text) {
        return values.stream()
                .filter(value -> value.code().equals(text)
                        || value.label().zh().equals(text)
                        || value.label().en().equalsIgnoreCase(text))
                .map(Coded::code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“%s”应为 %s 之一"
                        .formatted(
                                text,
                                values.stream().map(value -> value.label().zh()).collect(Collectors.joining("、")))));
    }

    static List<String> split(String cell) {
        return Arrays.stream(cell.split(LIST_SEPARATOR))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static int integer(String cell) {
        if (!cell.matches("-?[0-9]{1,9}")) {
            throw new IllegalArgumentException("“%s”应为整数".formatted(cell));
        }
        return Integer.parseInt(cell);
    }

    /** @throws IllegalArgumentException also for NaN, Infinity and hexadecimal, which Java would read */
    static double decimal(String cell) {
        if (!cell.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            throw new IllegalArgumentException("“%s”应为数".formatted(cell));
        }
        return Double.parseDouble(cell);
    }

    static LocalDate date(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("“%s”应为日期，如 2026-11-23".formatted(cell), e);
        }
    }

    /** "红旗党组织|街道|2024-07-01": title, who awarded it, when. */
    private static Honour honour(String text) {
        var parts = text.split("\\|");
        if (parts.length != 3) {
            throw new IllegalArgumentException("荣誉“%s”应为 名称|级别|日期".formatted(text));
        }
        List<Coded> levels = new ArrayList<>(List.of(Honour.Level.values()));
        return new Honour(parts[0].strip(), code(levels, parts[1].strip()), date(parts[2].strip()));
    }
}
