package cn.partymap.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/**
 * Which database: the one {@code spring.datasource.url} names, else a private one. Boot is always told, because it would
 * otherwise start on the in-memory HSQLDB that geotools-wrapper carries.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({HomeSettings.class, DatabaseSettings.class})
class DatabaseConfiguration {

    @Bean
    Database database(
            HomeSettings home, DatabaseSettings settings, DataSourceProperties dataSource, FlywayProperties flyway) {
        return StringUtils.hasText(dataSource.getUrl())
                ? ExternalDatabase.join(accessTo(dataSource, flyway))
                : EmbeddedDatabase.start(home.homeOrDefault(), settings);
    }

    @Bean
    JdbcConnectionDetails serviceConnection(Database database) {
        return new ServiceConnection(database.access());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(Database database) {
        return new OwnerConnection(database.access());
    }

    @Bean
    FlywayConfigurationCustomizer appRole(Database database) {
        return Migrations.grantingTo(database.access().app().user());
    }

    @Bean
    FlywayMigrationStrategy migrations() {
        return Migrations::bringUpToDate;
    }

    private static DatabaseAccess accessTo(DataSourceProperties dataSource, FlywayProperties flyway) {
        var app = login(dataSource.getUsername(), dataSource.getPassword());
        var owner = StringUtils.hasText(flyway.getUser()) ? login(flyway.getUser(), flyway.getPassword()) : app;
        return new DatabaseAccess(dataSource.getUrl(), owner, app);
    }

    private static Login login(@Nullable String user, @Nullable String password) {
        return new Login(user == null ? "" : user, password == null ? "" : password);
    }

    private record ServiceConnection(DatabaseAccess access) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return access.url();
        }

        @Override
        public String getUsername() {
            return access.app().user();
        }

        @Override
        public String getPassword() {
            return access.app().password();
        }
    }

    private record OwnerConnection(DatabaseAccess access) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return access.url();
        }

        @Override
        public String getUsername() {
            return access.owner().user();
        }

        @Override
        public String getPassword() {
            return access.owner().password();
        }
    }
}
