package cn.partymap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programs of one installed PostgreSQL major version that has PostGIS. */
record PostgresBinaries(Path folder, int major) {

    private static final Path DEBIAN_PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final Path DEBIAN_SHARE = Path.of("/usr/share/postgresql");

    /** Those for the data at hand: of its own major version if there is data, else the newest. */
    static PostgresBinaries forData(Path data, @Nullable Path configured) {
        var lookedIn = configured == null ? DEBIAN_PROGRAMS : configured;
        var installed = configured == null ? installedUnder(DEBIAN_PROGRAMS, DEBIAN_SHARE) : installedAt(configured);
        return choose(installed, lookedIn, data, majorOf(data));
    }

    static PostgresBinaries choose(List<PostgresBinaries> installed, Path lookedIn, Path data, Optional<Integer> wanted) {
        if (installed.isEmpty()) {
            throw new DatabaseProblem.NoPostgis(lookedIn);
        }
        return installed.stream()
                .filter(found -> wanted.isEmpty() || wanted.get() == found.major)
                .max(Comparator.comparingInt(PostgresBinaries::major))
                .orElseThrow(() -> new DatabaseProblem.OtherMajorVersion(
                        data, wanted.orElseThrow(), installed.stream().map(PostgresBinaries::major).toList()));
    }

    /** Debian's layout: programs in {@code <major>/bin}, extensions in {@code <share>/<major>/extension}. */
    static List<PostgresBinaries> installedUnder(Path programs, Path share) {
        try (Stream<Path> versions = Files.isDirectory(programs) ? Files.list(programs) : Stream.empty()) {
            return versions.filter(version -> version.getFileName().toString().matches("\\d+"))
                    .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .filter(version -> Files.exists(share.resolve(version.getFileName()).resolve("extension/postgis.control")))
                    .map(version -> new PostgresBinaries(version.resolve("bin"), Integer.parseInt(version.getFileName().toString())))
                    .toList();
        } catch (IOException e) {
            throw new DatabaseProblem.NoPostgis(programs);
        }
    }

    private static List<PostgresBinaries> installedAt(Path folder) {
        if (!Files.isExecutable(folder.resolve("initdb"))) {
            return List.of();
        }
        return majorIn(ServerCommand.firstLineOf(folder.resolve("postgres").toString(), "--version"))
                .map(major -> List.of(new PostgresBinaries(folder, major)))
                .orElse(List.of());
    }

    /** Of "postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)": 15. */
    static Optional<Integer> majorIn(String version) {
        var matcher = java.util.regex.Pattern.compile("\\(PostgreSQL\\) (\\d+)").matcher(version);
        return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    private static Optional<Integer> majorOf(Path data) {
        try {
            var file = data.resolve("PG_VERSION");
            return Files.exists(file) ? Optional.of(Integer.parseInt(Files.readString(file).strip())) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new DatabaseProblem.HomeNotWritable(data, e);
        }
    }

    String program(String name) {
        return folder.resolve(name).toString();
    }
}
