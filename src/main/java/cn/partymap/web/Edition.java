package cn.partymap.web;

import cn.partymap.sql.SqlFile;
import java.util.HexFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which program answers from which map. It is part of every tag: after an upgrade, or with another database behind the
 * same address, a version or a number of changes that reads the same is not the same answer. Nodes of one map that run
 * one build share it.
 */
@Component
class Edition {

    private static final SqlFile MAP_ID = SqlFile.of(Edition.class, "map-id");

    private final String key;

    Edition(JdbcClient jdbc, ObjectProvider<BuildProperties> build) {
        var map = jdbc.sql(MAP_ID.text()).query(String.class).single();
        var program = build.stream()
                .map(each -> String.valueOf(each.getTime()))
                .findFirst()
                .orElse("");
        this.key = HexFormat.of().toHexDigits((map + program).hashCode());
    }

    String key() {
        return key;
    }
}
