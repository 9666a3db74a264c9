package cn.partymap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programs of one installed PostgreSQL major version that has PostGIS. */
record PostgresBinaries(Path folder, int major) {

    /** The migrations and the roles rely on what came with it. */
    static final int OLDEST_MAJOR = 15;

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final Path DEBIAN_PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final Path DEBIAN_SHARE = Path.of("/usr/share/postgresql");

    /** Those for the data at hand: of its own major version if there is data, else the newest. */
    static PostgresBinaries forData(Path data, @Nullable Path configured) {
        var installed =
                configured == null ? installedHere() : installedAt(configured).toList();
        return choose(installed, configured == null ? DEBIAN_PROGRAMS : configured, data, majorOf(data));
    }

    /** Debian keeps every version apart; elsewhere {@code pg_config} on the path knows the one there is. */
    private static List<PostgresBinaries> installedHere() {
        var debian = installedUnder(DEBIAN_PROGRAMS, DEBIAN_SHARE);
        return debian.isEmpty() ? installedByPath() : debian;
    }

    private static List<PostgresBinaries> installedByPath() {
        var share = Path.of(ServerCommand.firstLineOf("pg_config", "--sharedir"));
        return Files.exists(share.resolve("extension/postgis.control"))
                ? installedAt(Path.of(ServerCommand.firstLineOf("pg_config", "--bindir")))
                        .toList()
                : List.of();
    }

    static PostgresBinaries choose(
            List<PostgresBinaries> installed, Path lookedIn, Path data, Optional<Integer> wanted) {
        var recent =
                installed.stream().filter(found -> found.major >= OLDEST_MAJOR).toList();
        if (recent.isEmpty()) {
            throw new DatabaseProblem.NoPostgis(lookedIn);
        }
        return recent.stream()
                .filter(found -> wanted.isEmpty() || wanted.get() == found.major)
                .max(Comparator.comparingInt(PostgresBinaries::major))
                .orElseThrow(() -> new DatabaseProblem.OtherMajorVersion(
                        data,
                        wanted.orElseThrow(),
                        recent.stream().map(PostgresBinaries::major).toList()));
    }

    /** Debian's layout: programs in {@code <major>/bin}, extensions in {@code <share>/<major>/extension}. */
    static List<PostgresBinaries> installedUnder(Path programs, Path share) {
        try (Stream<Path> versions = Files.isDirectory(programs) ? Files.list(programs) : Stream.empty()) {
            return versions.filter(version -> version.getFileName().toString().matches("\\d+"))
                    .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .filter(version ->
                            Files.exists(share.resolve(version.getFileName()).resolve("extension/postgis.control")))
                    .map(version -> new PostgresBinaries(
                            version.resolve("bin"),
                            Integer.parseInt(version.getFileName().toString())))
                    .toList();
        } catch (IOException e) {
            throw new DatabaseProblem.NoPostgis(programs);
        }
    }

    private static Stream<PostgresBinaries> installedAt(Path folder) {
        return Files.isExecutable(folder.resolve("initdb"))
                ? majorIn(ServerCommand.firstLineOf(folder.resolve("postgres").toString(), "--version")).stream()
                        .map(major -> new PostgresBinaries(folder, major))
                : Stream.empty();
    }

    /** Of "postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)": 15. */
    static Optional<Integer> majorIn(String version) {
        var matcher = VERSION.matcher(version);
        return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    private static Optional<Integer> majorOf(Path data) {
        try {
            var file = data.resolve("PG_VERSION");
            return Files.exists(file)
                    ? Optional.of(Integer.parseInt(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new DatabaseProblem.HomeNotWritable(data, e);
        }
    }

    String program(String name) {
        return folder.resolve(name).toString();
    }
}
