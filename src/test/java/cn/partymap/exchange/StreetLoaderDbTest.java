package cn.partymap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.partymap.PartyMapApplication;
import cn.partymap.testing.OnPostgis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A street's folder goes in whole or not at all, and a bad row is told by file, row and reason. */
@SpringBootTest(classes = PartyMapApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@OnPostgis
class StreetLoaderDbTest {

    private static final Path TINY = Path.of("src/test/resources/tiny-street");

    @TempDir
    Path folder;

    @Autowired
    StreetLoader loader;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCopyOfTheTinyStreet() throws IOException {
        FileSystemUtils.copyRecursively(TINY, folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stations.csv | 党群服务中心 | 澡堂 | stations.csv 第 2 行: 站点类型：“澡堂”应为",
                "stations.csv | 0731-8888 0931 | 138 0013 8000 | “办公电话”是“138 0013 8000”，应为座机号码",
                "stations.csv | TST-B-001 | TST-B-404 | 第 2 行: 主办党组织“TST-B-404”不存在",
                "stations.csv | 118.2996849 | 东边 | 第 2 行: “东边”应为数",
                "stations.csv | 118.2996849,31.2996392 | 31.2996392,118.2996849 | 像是写反了",
                "stations.csv | 118.2996849,31.2996392 | 11.2996849,31.2996392 | 不在中国范围内",
                "stations.csv | 118.2996849,31.2996392 | ,31.2996392 | 经度和纬度要一起填",
                "enterprises.csv | 91340299MA2TX0023E | 91340299MA2TX00230 | “统一社会信用代码”是“91340299MA2TX00230”",
                "enterprises.csv | TST-E-002 | TST-E-001 | 第 3 行: 编码“TST-E-001”出现了两次",
                "branches.csv | 编码 | 代号 | branches.csv 第 1 行: 不认识表头“代号”",
                "communities.csv | TST-C-001 | TST-C-009 | geodata 里没有编码为“TST-C-009”的面"
            })
    void aBadCellIsToldByFileRowAndReasonAndNothingIsLoaded(String sheet, String text, String instead, String reason) {
        change("seeds/" + sheet, content -> content.replaceFirst(Pattern.quote(text), instead));

        assertRefused(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "street.geojson | \"streetCode\" | \"code\" | 缺少 properties.streetCode",
                "street.geojson | Asia/Shanghai | Mars/Olympus | street.geojson",
                "street.geojson | FeatureCollection | Collection | 应为 GeoJSON FeatureCollection",
                "communities.geojson | [ | { | communities.geojson",
                "landmarks.geojson | Point | Pint | geometry type is 'Pint'"
            })
    void brokenGeodataIsToldAndNothingIsLoaded(String file, String text, String instead, String reason) {
        change("geodata/" + file, content -> content.replaceFirst(Pattern.quote(text), instead));

        assertRefused(reason);
    }

    @Test
    void aSheetInAnotherEncodingIsRefusedInWords() throws IOException {
        var sheet = folder.resolve("seeds/branches.csv");
        Files.write(sheet, "编码,名称\nTST-B-001,支部\n".getBytes(Charset.forName("GB18030")));

        assertRefused("branches.csv: 不是 UTF-8 编码");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("geodata/landmarks.geojson"));

        assertRefused("landmarks.geojson: 读不到");
    }

    @Test
    void aCodeThatIsThereTwiceIsToldByItsRow() {
        change("seeds/enterprises.csv", content -> content.replace("91340299MA2TX0015K", "91340299MA2TX0023E"));

        assertRefused("enterprises.csv 第 3 行: 统一社会信用代码");
    }

    @Test
    void branchesInARingAreToldByTheirRows() {
        change("seeds/branches.csv", content -> content.replaceFirst("党工委,([^,]*),,", "党工委,$1,TST-B-002,"));

        assertRefused("上级党组织绕成了一圈");
    }

    @Test
    void aLandmarkOfNoKnownKindIsTold() {
        change(
                "geodata/landmarks.geojson",
                content -> content.replaceFirst("\"kind\": ?\"[a-z-]+\"", "\"kind\":\"pub\""));

        assertRefused("landmarks.geojson 第 1 行: 应为点，kind“pub”");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> loader.load(folder, "import"))
                .isInstanceOf(FolderRefused.class)
                .hasMessageContaining(reason);
        assertThat(jdbc.sql("select count(*) from street where street_code = '340299999000'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from place where street_code = '340299999000'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void change(String file, UnaryOperator<String> change) {
        try {
            var path = folder.resolve(file);
            var before = Files.readString(path, StandardCharsets.UTF_8);
            var after = change.apply(before);
            assertThat(after).as("the change of " + file).isNotEqualTo(before);
            Files.writeString(path, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
