package cn.partymap.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the service keeps what it must not lose.
 *
 * @param home a folder of its own; without one {@code /var/lib/partymap} as root, else {@code partymap} in the XDG data folder
 */
@ConfigurationProperties("partymap")
record HomeSettings(@Nullable Path home) {

    Path homeOrDefault() {
        return home == null
                ? defaultFor(System.getProperty("user.name"), Path.of(System.getProperty("user.home")), System.getenv())
                : home.toAbsolutePath().normalize();
    }

    static Path defaultFor(String user, Path userHome, Map<String, String> environment) {
        if (user.equals("root")) {
            return Path.of("/var/lib/partymap");
        }
        var xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return (xdg.isBlank() ? userHome.resolve(".local/share") : Path.of(xdg))
                .resolve("partymap")
                .toAbsolutePath();
    }
}
