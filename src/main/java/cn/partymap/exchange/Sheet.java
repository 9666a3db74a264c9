package cn.partymap.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The rows of a CSV file in UTF-8 (with or without BOM), by the words of its header. */
final class Sheet {

    private Sheet() {}

    /**
     * @param number 2 is the first row below the header, as a table program counts
     * @param cells header word to text; empty cells are left out
     */
    record Row(int number, Map<String, String> cells) {}

    /** The header's words in order, and the rows. */
    record Content(List<String> header, List<Row> rows) {}

    static Content read(Path file) throws IOException {
        var text = decode(Files.readAllBytes(file));
        var format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
        try (var parser = CSVParser.parse(text, format)) {
            var records = parser.getRecords();
            if (records.isEmpty()) {
                throw new IOException("文件是空的，第一行应为表头");
            }
            var header = records.get(0).stream().map(String::strip).toList();
            var rows = new ArrayList<Row>();
            for (var each : records.subList(1, records.size())) {
                if (each.size() > header.size()) {
                    throw new IOException(
                            "第 %d 行有 %d 格，表头只有 %d 格".formatted(each.getRecordNumber(), each.size(), header.size()));
                }
                var cells = new LinkedHashMap<String, String>();
                for (int i = 0; i < each.size(); i++) {
                    var cell = each.get(i).strip();
                    if (!cell.isEmpty()) {
                        cells.put(header.get(i), cell);
                    }
                }
                if (!cells.isEmpty()) {
                    rows.add(new Row((int) each.getRecordNumber(), cells));
                }
            }
            return new Content(header, rows);
        }
    }

    /** Strict: a byte that is not UTF-8 is an error, never a replacement character. */
    private static String decode(byte[] bytes) throws IOException {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException("不是 UTF-8 编码，请另存为 UTF-8 的 CSV", e);
        }
    }
}
