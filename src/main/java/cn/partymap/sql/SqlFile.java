package cn.partymap.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query from a {@code .sql} file. A line that ends in {@code --? part} stays only when that part is asked for; a
 * <code>{name}</code> is filled with SQL that comes from the code's own declarations, never with anything from a request.
 */
public final class SqlFile {

    private static final Pattern OPTIONAL_LINE = Pattern.compile("--\\? ([a-z]+)\\s*$");

    private final List<Line> lines;

    private SqlFile(List<Line> lines) {
        this.lines = lines;
    }

    /** @param part that the line belongs to; null for a line that always stays */
    private record Line(String text, @Nullable String part) {

        static Line of(String text) {
            var optional = OPTIONAL_LINE.matcher(text);
            return new Line(text, optional.find() ? optional.group(1) : null);
        }
    }

    /** @param name of the file without {@code .sql}, in the package of {@code caller} */
    public static SqlFile of(Class<?> caller, String name) {
        try (var in = caller.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalArgumentException("No %s.sql beside %s".formatted(name, caller.getName()));
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new SqlFile(text.lines().map(Line::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole text, every optional line included. */
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    public SqlFile with(String name, String sql) {
        return new SqlFile(lines.stream()
                .map(line -> new Line(line.text().replace("{" + name + "}", sql), line.part()))
                .toList());
    }

    public String keeping(String... parts) {
        return keeping(Set.of(parts));
    }

    public String keeping(Set<String> parts) {
        return lines.stream()
                .filter(line -> line.part() == null || parts.contains(line.part()))
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }
}
