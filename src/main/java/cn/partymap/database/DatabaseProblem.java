package cn.partymap.database;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/**
 * Why the service has no database to start with. Each case is one line for a person: what is wrong in Chinese with the
 * way out, then the same in English; {@link StartFailureReporter} prints it.
 */
abstract sealed class DatabaseProblem extends RuntimeException {

    private DatabaseProblem(String chinese, String english) {
        this(chinese, english, null);
    }

    private DatabaseProblem(String chinese, String english, @Nullable Throwable cause) {
        super(chinese + " / " + english, cause);
    }

    /** No PostgreSQL with PostGIS on this machine. */
    static final class NoPostgis extends DatabaseProblem {
        NoPostgis(Path lookedIn) {
            super(
                    "在 %s 下没有找到带 PostGIS 的 PostgreSQL 15 或更新版本。请安装：apt-get install postgresql-postgis，或用 SPRING_DATASOURCE_URL 连接已有的 PostGIS。"
                            .formatted(lookedIn),
                    "No PostgreSQL 15 or newer with PostGIS under %s: install it (apt-get install postgresql-postgis) or join an existing one with SPRING_DATASOURCE_URL."
                            .formatted(lookedIn));
        }
    }

    /** The data folder was written by a PostgreSQL that is not installed here. */
    static final class OtherMajorVersion extends DatabaseProblem {
        OtherMajorVersion(Path data, int wanted, Collection<Integer> installed) {
            super(
                    "数据目录 %s 由 PostgreSQL %d 写成，本机只有 %s。请安装 postgresql-%d-postgis-3，或用 pg_upgrade 升级，或用 --home=DIR 换一个数据目录；数据没有改动。"
                            .formatted(data, wanted, listed(installed), wanted),
                    "The data folder %s belongs to PostgreSQL %d, this machine has %s: install postgresql-%d-postgis-3, upgrade it with pg_upgrade, or choose another folder with --home=DIR; nothing was changed."
                            .formatted(data, wanted, listed(installed), wanted));
        }

        private static String listed(Collection<Integer> installed) {
            return installed.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    /** The home cannot be made or written. */
    static final class HomeNotWritable extends DatabaseProblem {
        HomeNotWritable(Path home, Exception cause) {
            super(
                    "数据目录 %s 不可写（%s）。请用 --home=DIR 指定可写的目录。".formatted(home, reason(cause)),
                    "The home %s cannot be written (%s): choose another with --home=DIR."
                            .formatted(home, reason(cause)),
                    cause);
        }
    }

    /** As root the server runs as another user, and that user cannot reach the folder. */
    static final class HomeNotEnterable extends DatabaseProblem {
        HomeNotEnterable(Path home, String user) {
            super(
                    "数据目录 %s 系统用户 %s 进不去（上级目录不允许）。请用 --home=/var/lib/partymap 这样的目录，或放开上级目录的进入权限（chmod o+x）。"
                            .formatted(home, user),
                    "The home %s cannot be entered by the user %s that runs PostgreSQL (a folder above it forbids it): choose one such as --home=/var/lib/partymap, or allow passing with chmod o+x."
                            .formatted(home, user));
        }
    }

    /** Another service holds the home. */
    static final class HomeInUse extends DatabaseProblem {
        HomeInUse(Path home) {
            super(
                    "数据目录 %s 正被另一个党建地图服务使用。请先停止它，或用 --home=DIR 换一个目录。".formatted(home),
                    "The home %s is in use by another Party Map: stop that one first, or choose another with --home=DIR."
                            .formatted(home));
        }
    }

    /** There is data, but not the secret that opens it. */
    static final class SecretLost extends DatabaseProblem {
        SecretLost(Path secret) {
            super(
                    "数据库还在，但密钥文件 %s 不在、不完整或不对。请从备份恢复它，或用 --home=DIR 换一个目录；数据没有改动。".formatted(secret),
                    "The database is there, but its secret %s is missing, broken or wrong: restore that file from a backup, or choose another home with --home=DIR; nothing was changed."
                            .formatted(secret));
        }
    }

    /** PostgreSQL itself would not start. */
    static final class NotStarted extends DatabaseProblem {
        NotStarted(Path data, Duration waited, String said) {
            super(
                    "%s 里的 PostgreSQL 在 %d 秒内没有启动：%s".formatted(data, waited.toSeconds(), said),
                    "PostgreSQL in %s did not start within %d s, see its server.log."
                            .formatted(data, waited.toSeconds()));
        }
    }

    /** Nobody answers at the given address, or it refuses the user. */
    static final class Unreachable extends DatabaseProblem {
        Unreachable(String url, String user, Exception cause) {
            super(
                    "连不上数据库 %s（用户 %s）：%s。请检查 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME/PASSWORD 和 SPRING_FLYWAY_USER/PASSWORD。"
                            .formatted(url, user, reason(cause)),
                    "Cannot open the database %s as %s: check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME/PASSWORD and SPRING_FLYWAY_USER/PASSWORD."
                            .formatted(url, user),
                    cause);
        }
    }

    /** The database answers, but cannot carry the map. */
    static final class NotSuitable extends DatabaseProblem {
        NotSuitable(String url, String chinese, String english) {
            super("数据库 %s %s".formatted(url, chinese), "The database %s %s".formatted(url, english));
        }
    }

    /** The data was written by a newer version of this service. */
    static final class NewerSchema extends DatabaseProblem {
        NewerSchema(String found, String known) {
            super(
                    "数据由更新版本的党建地图写成（数据结构 %s，本程序只认识到 %s）。请换用新版程序；数据没有改动。".formatted(found, known),
                    "The data belongs to a newer Party Map (schema %s, this one knows up to %s): run the newer version; nothing was changed."
                            .formatted(found, known));
        }
    }

    /** A migration failed; PostgreSQL took it back. */
    static final class NotMigrated extends DatabaseProblem {
        NotMigrated(Exception cause) {
            super(
                    "数据结构升级失败，已退回原样：%s（%s）".formatted(firstLine(cause), reason(cause)),
                    "The schema could not be brought up to date; it was rolled back.",
                    cause);
        }
    }

    /** What went wrong at the bottom of it, short enough to stand in a sentence. */
    static String reason(Exception cause) {
        var root = NestedExceptionUtils.getMostSpecificCause(cause);
        return root instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : firstLine(root);
    }

    private static String firstLine(Throwable failure) {
        var said = failure instanceof FileSystemException || failure.getMessage() == null ? "" : failure.getMessage();
        return said.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(failure.getClass().getSimpleName());
    }
}
