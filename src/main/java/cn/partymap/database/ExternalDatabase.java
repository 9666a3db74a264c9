package cn.partymap.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A PostGIS somebody else runs. It is examined before anything is written, and given what its owner may give. */
record ExternalDatabase(DatabaseAccess access) implements Database {

    private static final Logger log = LoggerFactory.getLogger(ExternalDatabase.class);

    static ExternalDatabase join(DatabaseAccess access) {
        if (!access.url().startsWith("jdbc:postgresql:")) {
            throw unsuitable(
                    access,
                    "不是 PostgreSQL 的地址（jdbc:postgresql://主机:端口/库名）。",
                    "is not PostgreSQL (jdbc:postgresql://host:port/name).");
        }
        if (access.app().user().isBlank()) {
            throw unsuitable(
                    access,
                    "没有指定用户：请设置 SPRING_DATASOURCE_USERNAME 和 SPRING_DATASOURCE_PASSWORD。",
                    "has no user: set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        try (var owner = open(access, access.owner())) {
            prepare(access, owner);
        } catch (SQLException | DataAccessException e) {
            throw new DatabaseProblem.Unreachable(
                    access.address(), access.owner().user(), e);
        }
        if (access.hasOneRole()) {
            log.warn(
                    "服务与数据库所有者同用 {} 一个用户，历史记录不受数据库保护；建议用 SPRING_FLYWAY_USER 另设所有者 / service and owner share one role",
                    access.app().user());
        } else {
            close(open(access, access.app()), access);
        }
        return new ExternalDatabase(access);
    }

    private static void prepare(DatabaseAccess access, Connection owner) {
        var facts = DatabaseFacts.of(owner, access.app().user());
        refuseUnsuitable(access, facts);
        if (facts.postgis() == null) {
            createExtension(access, owner, "postgis");
        }
        if (!facts.trigrams()) {
            createExtension(access, owner, "pg_trgm");
        }
        if (!chineseHasTrigrams(owner)) {
            throw wrongCharacters(access, facts);
        }
        if (!facts.appExists()) {
            createAppRole(access, owner);
        }
    }

    private static void refuseUnsuitable(DatabaseAccess access, DatabaseFacts facts) {
        var major = facts.serverVersion() / 10_000;
        if (major < PostgresBinaries.OLDEST_MAJOR) {
            throw unsuitable(
                    access,
                    "是 PostgreSQL %d，需要 15 或更新。".formatted(major),
                    "is PostgreSQL %d; 15 or newer is needed.".formatted(major));
        }
        if (!facts.speaksChinese()) {
            throw wrongCharacters(access, facts);
        }
        if (facts.postgisIsOld()) {
            throw unsuitable(
                    access,
                    "的 PostGIS 是 %s，需要 3.3 或更新。".formatted(facts.postgis()),
                    "has PostGIS %s; 3.3 or newer is needed.".formatted(facts.postgis()));
        }
    }

    private static DatabaseProblem wrongCharacters(DatabaseAccess access, DatabaseFacts facts) {
        var found = "%s / LC_CTYPE %s".formatted(facts.encoding(), facts.ctype());
        return unsuitable(
                access,
                "的字符设置是 %s，中文检索无法工作。请新建数据库：create database partymap template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'。"
                        .formatted(found),
                "has %s, in which Chinese cannot be searched: make a new one with encoding UTF8 and lc_ctype C.UTF-8."
                        .formatted(found));
    }

    private static void createExtension(DatabaseAccess access, Connection owner, String name) {
        try {
            ClusterSetup.run(owner, name);
        } catch (DataAccessException e) {
            throw unsuitable(
                    access,
                    "没有扩展 %1$s，用户 %2$s 也不能创建（%3$s）。请由超级用户在该库执行：create extension %1$s;"
                            .formatted(name, access.owner().user(), DatabaseProblem.reason(e)),
                    "lacks the extension %1$s and %2$s may not make it: run create extension %1$s; there as a superuser."
                            .formatted(name, access.owner().user()));
        }
    }

    private static boolean chineseHasTrigrams(Connection owner) {
        return ClusterSetup.client(owner)
                .sql(ClusterSetup.query("chinese-has-trigrams"))
                .query(Boolean.class)
                .single();
    }

    private static void createAppRole(DatabaseAccess access, Connection owner) {
        try {
            ClusterSetup.createRoles(owner, access.owner(), access.app());
        } catch (DataAccessException e) {
            var statement =
                    "create role %s login password '…';".formatted(access.app().user());
            throw unsuitable(
                    access,
                    "没有用户 %s，用户 %s 也不能创建。请由管理员执行：%s"
                            .formatted(access.app().user(), access.owner().user(), statement),
                    "has no role %s and %s may not make it: have its administrator run %s"
                            .formatted(access.app().user(), access.owner().user(), statement));
        }
    }

    private static Connection open(DatabaseAccess access, Login login) {
        try {
            return ClusterSetup.open(access.url(), login);
        } catch (SQLException e) {
            throw new DatabaseProblem.Unreachable(access.address(), login.user(), e);
        }
    }

    private static void close(Connection connection, DatabaseAccess access) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseProblem.Unreachable(access.address(), access.app().user(), e);
        }
    }

    private static DatabaseProblem unsuitable(DatabaseAccess access, String chinese, String english) {
        return new DatabaseProblem.NotSuitable(access.address(), chinese, english);
    }

    /** It is not ours to stop. */
    @Override
    public void close() {}
}
