package cn.partymap.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFactsTest {

    @ParameterizedTest
    @CsvSource({
        "UTF8,C.UTF-8,true",
        "UTF8,zh_CN.utf8,true",
        "UTF8,C,false",
        "UTF8,POSIX,false",
        "SQL_ASCII,C.UTF-8,false",
        "EUC_CN,zh_CN,false"
    })
    void knowsInWhichCharacterSettingsChineseCanBeSearched(String encoding, String ctype, boolean expected) {
        assertThat(facts(encoding, ctype, "3.3.2").speaksChinese()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3.3.2,false", "3.10.0,false", "4.0.0,false", "3.6.0dev,false", "3.2.1,true", "2.5.5,true"})
    void knowsWhichPostgisIsTooOld(String version, boolean expected) {
        assertThat(facts("UTF8", "C.UTF-8", version).postgisIsOld()).isEqualTo(expected);
    }

    private static DatabaseFacts facts(String encoding, String ctype, String postgis) {
        return new DatabaseFacts(150_013, encoding, ctype, postgis, true, true);
    }
}
