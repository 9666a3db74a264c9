package cn.partymap.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Documents that name things of the code name what is there. */
class DocsTest {

    private static final Path DOCS = Path.of("docs");

    @Test
    void theConfigurationTableHasEverySettingAndNoOther() {
        var code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.partymap").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .flatMap(type -> settings(type.reflect()))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(firstColumn(DOCS.resolve("configuration.md"), "partymap\\.[a-z.-]+"))
                .isEqualTo(code);
    }

    @Test
    void thePackageTableHasEveryPackageAndNoOther() throws IOException {
        try (Stream<Path> folders =
                Files.list(Path.of("src/main/java/cn/partymap")).filter(Files::isDirectory)) {
            var code = folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(firstColumn(DOCS.resolve("architecture.md"), "[a-z]+")).isEqualTo(code);
        }
    }

    @Test
    void everyLinkBetweenTheDocumentsLeadsSomewhere() throws IOException {
        var link = Pattern.compile("\\]\\((?!https?://)([^)#]+)(#[^)]*)?\\)");
        try (Stream<Path> files =
                Stream.concat(Stream.of(Path.of("README.md")), Files.walk(DOCS).filter(file -> file.toString()
                        .endsWith(".md")))) {
            assertThat(files.toList()).allSatisfy(file -> {
                var found = link.matcher(HouseRulesTest.read(file));
                while (found.find()) {
                    assertThat(file.toAbsolutePath().getParent().resolve(found.group(1)))
                            .as("link in " + file)
                            .exists();
                }
            });
        }
    }

    private static Stream<String> settings(Class<?> type) {
        var annotation = type.getAnnotation(ConfigurationProperties.class);
        var prefix = annotation.value().isEmpty() ? annotation.prefix() : annotation.value();
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> prefix + "." + kebab(name));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static TreeSet<String> firstColumn(Path file, String form) {
        var names = new TreeSet<String>();
        var cell = Pattern.compile("(?m)^\\| `(" + form + ")` \\|").matcher(HouseRulesTest.read(file));
        while (cell.find()) {
            names.add(cell.group(1));
        }
        return names;
    }
}
