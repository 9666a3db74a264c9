package cn.partymap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.partymap.PartyMapApplication;
import cn.partymap.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The whole service, started with what cannot work: one line on standard error, no stack trace anywhere, no zero exit. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartDbTest {

    @TempDir
    Path folder;

    @Test
    void onAHomeThatCannotBeWritten(CapturedOutput output) throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertRefused(output, List.of("--partymap.home=" + file.resolve("home")), file.toString());
    }

    @Test
    void onAWrongDatasource(CapturedOutput output) {
        assertRefused(
                output,
                List.of(
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/map",
                        "--spring.datasource.username=u",
                        "--spring.datasource.password=s3cret"),
                "jdbc:postgresql://127.0.0.1:1/map");
        assertThat(output.getAll()).doesNotContain("s3cret");
    }

    @Test
    void onDataOfANewerVersion(CapturedOutput output) throws SQLException {
        var database = TestDatabase.migrated();
        database.asOwner()
                .createStatement()
                .execute("update flyway_schema_history set version = '999' where version = '2'");

        assertRefused(output, joining(database), "999");
    }

    @Test
    void onABusyPort(CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0)) {
            var arguments = new ArrayList<>(joining(TestDatabase.migrated()));
            arguments.add("--server.port=" + taken.getLocalPort());

            assertRefused(output, arguments, "端口 " + taken.getLocalPort());
        }
    }

    @Test
    void onASettingThatIsNoDuration(CapturedOutput output) {
        assertRefused(output, List.of("--partymap.database.start-within=soon"), "partymap.database.start-within");
    }

    private static List<String> joining(TestDatabase database) {
        return database.properties().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    private static void assertRefused(CapturedOutput output, List<String> arguments, String named) {
        var all = new ArrayList<>(arguments);
        all.add("--partymap.sample=false");

        assertThatThrownBy(() -> new SpringApplicationBuilder(PartyMapApplication.class)
                        .properties("server.port=0")
                        .run(all.toArray(String[]::new)))
                .isInstanceOf(Exception.class);

        assertThat(output.getErr().lines().filter(line -> !line.isBlank()))
                .singleElement()
                .asString()
                .startsWith("党建地图没有启动：")
                .contains(named);
        assertThat(output.getAll()).doesNotContain("\tat ").doesNotContain("APPLICATION FAILED TO START");
    }
}
