package cn.partymap.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader may count on anywhere in this house. */
class HouseRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.partymap");

    @Test
    void beansAreMadeByTheirConstructorsAndSettingsAreTypedRecords() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .check(CLASSES);
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .check(CLASSES);
    }

    @Test
    void oldDatesAreNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(CLASSES);
    }

    @Test
    void coordinatesAndGeoToolsHaveOneHome() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.partymap.geo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..", "org.geotools.api..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.partymap.geo..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.locationtech.jts.geom.GeometryFactory")
                .check(CLASSES);
    }

    @Test
    void nothingIsLookedUpByName() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.naming..")
                .check(CLASSES);
    }

    @Test
    void nothingOutsideAKindsPackageNamesThatKind() {
        for (var kind : List.of("community", "branch", "enterprise", "station", "post")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("cn.partymap." + kind)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("cn.partymap." + kind)
                    .check(CLASSES);
        }
    }

    @Test
    void loggersAreConstants() {
        fields().that()
                .haveRawType("org.slf4j.Logger")
                .should()
                .beStatic()
                .andShould()
                .beFinal()
                .andShould()
                .bePrivate()
                .check(CLASSES);
    }

    @Test
    void noSqlIsWrittenInJava() {
        var sql = Pattern.compile("\"(?i)\\s*(select|insert into|update|delete from|with) [a-z_*(]");
        assertThat(javaFiles(MAIN))
                .allSatisfy(file -> assertThat(sql.matcher(read(file)).find())
                        .as("SQL in " + file)
                        .isFalse());
    }

    @Test
    void nothingPrintsToTheConsoleButWhatStartsTheService() {
        assertThat(javaFiles(MAIN))
                .filteredOn(file -> !file.toString().contains("database"))
                .allSatisfy(file -> assertThat(read(file))
                        .as(file.toString())
                        .doesNotContain("System.out", "System.err", "printStackTrace"));
    }

    @Test
    void noSourceFileOutgrowsOneIdea() {
        assertThat(javaFiles(MAIN))
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(400));
        assertThat(files(STATIC, ".js"))
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(200));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(MAIN.resolve("cn/partymap")).filter(Files::isDirectory)) {
            assertThat(folders.filter(folder -> !folder.endsWith("partymap")).toList())
                    .allSatisfy(folder -> assertThat(read(folder.resolve("package-info.java")))
                            .contains("/**", "@NullMarked", "@ApplicationModule"));
        }
    }

    @Test
    void theTopLevelHoldsNothingElse() throws IOException {
        var allowed = Set.of(
                "pom.xml",
                "src",
                "geodata",
                "seeds",
                "docs",
                "docker-compose.yml",
                "README.md",
                "run",
                "test",
                "bench",
                "LICENSE",
                "target");
        try (Stream<Path> entries = Files.list(Path.of("."))) {
            assertThat(entries.map(path -> path.getFileName().toString())
                            .filter(name -> !name.startsWith("."))
                            .toList())
                    .allSatisfy(name -> assertThat(allowed).contains(name));
        }
    }

    private static List<Path> javaFiles(Path folder) {
        return files(folder, ".java");
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            var found = all.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).as("files under " + folder).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }
}
