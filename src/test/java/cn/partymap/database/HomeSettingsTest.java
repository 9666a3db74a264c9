package cn.partymap.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeSettingsTest {

    private static final Path USER_HOME = Path.of("/home/wang");

    @Test
    void rootKeepsTheDataWhereSystemsKeepIt() {
        assertThat(HomeSettings.defaultFor("root", Path.of("/root"), Map.of())).isEqualTo(Path.of("/var/lib/partymap"));
    }

    @Test
    void otherUsersKeepItInTheirDataFolder() {
        assertThat(HomeSettings.defaultFor("wang", USER_HOME, Map.of()))
                .isEqualTo(Path.of("/home/wang/.local/share/partymap"));
        assertThat(HomeSettings.defaultFor("wang", USER_HOME, Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/partymap"));
    }

    @Test
    void anEmptyXdgVariableCountsAsNone() {
        assertThat(HomeSettings.defaultFor("wang", USER_HOME, Map.of("XDG_DATA_HOME", " ")))
                .isEqualTo(Path.of("/home/wang/.local/share/partymap"));
    }

    @Test
    void aHomeOfOnesOwnIsMadeAbsolute() {
        assertThat(new HomeSettings(Path.of("a/../b")).homeOrDefault())
                .isAbsolute()
                .endsWithRaw(Path.of("b"));
    }
}
