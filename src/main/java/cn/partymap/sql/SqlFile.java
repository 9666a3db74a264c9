package cn.partymap.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query from a {@code .sql} file. A line that ends in {@code --? part} stays only when that part is asked for; a
 * <code>{name}</code> is filled with SQL that comes from the code's own declarations, never with anything from a request.
 */
public final class SqlFile {

    private static final Pattern OPTIONAL_LINE = Pattern.compile("--\\? ([a-z]+)\\s*$");

    private final String text;

    private SqlFile(String text) {
        this.text = text;
    }

    /** @param name of the file without {@code .sql}, in the package of {@code caller} */
    public static SqlFile of(Class<?> caller, String name) {
        try (var in = caller.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalArgumentException("No %s.sql beside %s".formatted(name, caller.getName()));
            }
            return new SqlFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole text, every optional line included. */
    public String text() {
        return text;
    }

    public SqlFile with(String name, String sql) {
        return new SqlFile(text.replace("{" + name + "}", sql));
    }

    public String keeping(String... parts) {
        return keeping(Set.of(parts));
    }

    public String keeping(Set<String> parts) {
        Predicate<Matcher> stays = line -> !line.find() || parts.contains(line.group(1));
        return Arrays.stream(text.split("\n"))
                .filter(line -> stays.test(OPTIONAL_LINE.matcher(line)))
                .collect(Collectors.joining("\n"));
    }
}
