package cn.partymap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    private static final Path DATA = Path.of("/home/postgres/data");

    @TempDir
    Path machine;

    @Test
    void takesTheNewestThatHasPostgis() throws IOException {
        install("15", true);
        install("17", true);
        install("9", true);
        install("18", false);

        assertThat(chosenFor(Optional.empty()).folder()).isEqualTo(machine.resolve("lib/17/bin"));
    }

    @Test
    void takesTheVersionTheDataWasWrittenBy() throws IOException {
        install("15", true);
        install("17", true);

        assertThat(chosenFor(Optional.of(15)).major()).isEqualTo(15);
    }

    @Test
    void namesTheWayOutWhenTheDataIsOfAVersionThatIsNotInstalled() throws IOException {
        install("15", true);

        assertThatThrownBy(() -> chosenFor(Optional.of(14)))
                .isInstanceOf(DatabaseProblem.OtherMajorVersion.class)
                .hasMessageContaining("PostgreSQL 14")
                .hasMessageContaining("postgresql-14-postgis-3")
                .hasMessageContaining(DATA.toString());
    }

    @Test
    void saysWhatToInstallWhenThereIsNoPostgis() throws IOException {
        install("15", false);

        assertThatThrownBy(() -> chosenFor(Optional.empty()))
                .isInstanceOf(DatabaseProblem.NoPostgis.class)
                .hasMessageContaining("apt-get install postgresql-postgis");
    }

    @Test
    void doesNotBeginOnAPostgresqlThatIsTooOld() throws IOException {
        install("14", true);

        assertThatThrownBy(() -> chosenFor(Optional.empty()))
                .isInstanceOf(DatabaseProblem.NoPostgis.class)
                .hasMessageContaining("15");
    }

    @Test
    void readsTheVersionAProgramTells() {
        assertThat(PostgresBinaries.majorIn("postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)"))
                .contains(15);
        assertThat(PostgresBinaries.majorIn("sh: not found")).isEmpty();
    }

    @Test
    void findsTheOneOfThisMachine() {
        assertThat(PostgresBinaries.forData(machine.resolve("none"), null).major())
                .isGreaterThanOrEqualTo(15);
    }

    private PostgresBinaries chosenFor(Optional<Integer> wanted) {
        List<PostgresBinaries> installed =
                PostgresBinaries.installedUnder(machine.resolve("lib"), machine.resolve("share"));
        return PostgresBinaries.choose(installed, machine, DATA, wanted);
    }

    private void install(String major, boolean withPostgis) throws IOException {
        var program = Files.createDirectories(
                        machine.resolve("lib").resolve(major).resolve("bin"))
                .resolve("initdb");
        Files.createFile(program);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        var extensions =
                Files.createDirectories(machine.resolve("share").resolve(major).resolve("extension"));
        if (withPostgis) {
            Files.createFile(extensions.resolve("postgis.control"));
        }
    }
}
