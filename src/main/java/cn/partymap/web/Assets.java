package cn.partymap.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files of the page. They are served below {@code /assets/<hash>/}, the hash being that of all of them together: a
 * module's relative imports stay below the same hash, so every file can be kept for ever and nothing is rewritten.
 */
@Component
public class Assets {

    private static final String ROOT = "static/";
    private static final String ENTRY = "js/main.js";
    private static final Pattern STATIC_IMPORT = Pattern.compile(
            "(?:^|\\n)\\s*(?:import|export)[^'\"();]*?from\\s*['\"]([^'\"]+)['\"]|(?:^|\\n)\\s*import\\s*['\"]([^'\"]+)['\"]");

    private final String hash;
    private final List<String> modules;

    Assets() {
        var files = read();
        this.hash = hashOf(files, libraries());
        this.modules = firstView(files);
    }

    /** Path prefix without a slash at its end. */
    public String prefix() {
        return "/assets/" + hash;
    }

    /** The modules that the first view loads, in the order in which they are found; for {@code modulepreload}. */
    public List<String> modules() {
        return modules.stream().map(path -> prefix() + "/" + path).toList();
    }

    private static Map<String, byte[]> read() {
        try {
            var files = new TreeMap<String, byte[]>();
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/" + ROOT + "**/*.*")) {
                var url = resource.getURL().toString();
                if (resource.isReadable()) {
                    files.put(
                            url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1),
                            resource.getContentAsByteArray());
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The files of the page cannot be read", e);
        }
    }

    /** The WebJars below the same hash, by the version in their paths. */
    private static List<String> libraries() {
        try {
            var pattern = "classpath*:/META-INF/resources/webjars/*/*/";
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(folder -> folder.getDescription().replaceFirst(".*/webjars/", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The libraries of the page cannot be read", e);
        }
    }

    private static String hashOf(Map<String, byte[]> files, List<String> libraries) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            libraries.forEach(library -> digest.update(library.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    private static List<String> firstView(Map<String, byte[]> files) {
        Set<String> found = new LinkedHashSet<>();
        var waiting = new ArrayList<>(List.of(ENTRY));
        while (!waiting.isEmpty()) {
            var module = waiting.remove(0);
            if (files.containsKey(module) && found.add(module)) {
                var imports = STATIC_IMPORT.matcher(new String(files.get(module), StandardCharsets.UTF_8));
                while (imports.find()) {
                    var target = imports.group(1) == null ? imports.group(2) : imports.group(1);
                    waiting.add(resolve(module, target));
                }
            }
        }
        return List.copyOf(found);
    }

    private static String resolve(String module, String target) {
        var parts = new ArrayList<>(Arrays.asList(module.split("/")));
        parts.remove(parts.size() - 1);
        for (var step : target.split("/")) {
            if (step.equals("..")) {
                parts.remove(parts.size() - 1);
            } else if (!step.equals(".")) {
                parts.add(step);
            }
        }
        return String.join("/", parts);
    }
}
