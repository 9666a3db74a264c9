package cn.partymap.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostmasterTest {

    private static final Path DATA = Path.of("/srv/党建/data");

    @Test
    void readsProcessFolderPortAndReadiness() {
        var file = List.of("4711", DATA.toString(), "1700000000", "21134", "", "127.0.0.1", " 8654 12", "ready   ");

        assertThat(Postmaster.parse(file)).contains(new Postmaster(4711, DATA, 21134, true));
    }

    @Test
    void aServerThatRecoversIsNotReady() {
        var file = List.of("4711", DATA.toString(), "1700000000", "21134", "", "127.0.0.1", " 8654 12", "starting");

        assertThat(Postmaster.parse(file)).contains(new Postmaster(4711, DATA, 21134, false));
    }

    @Test
    void halfAFileIsNoServer() {
        assertThat(Postmaster.parse(List.of())).isEmpty();
        assertThat(Postmaster.parse(List.of("4711", DATA.toString()))).isEmpty();
        assertThat(Postmaster.parse(List.of("", "", "", ""))).isEmpty();
    }

    @Test
    void aStrangerWithTheSameNumberIsNotTheServer() {
        var thisTest = ProcessHandle.current().pid();

        assertThat(new Postmaster(thisTest, DATA, 21134, true).isAlive()).isFalse();
    }

    @Test
    void aProcessThatEndedIsNotTheServer() {
        assertThat(new Postmaster(Integer.MAX_VALUE, DATA, 21134, true).isAlive())
                .isFalse();
    }
}
