package cn.partymap.database;

import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The private PostGIS that runs when {@code spring.datasource.url} is not set.
 *
 * @param binaries folder with {@code initdb} and {@code pg_ctl}; without one, Debian's newest PostgreSQL that has PostGIS
 * @param startWithin how long the private server may take before start-up is given up, recovery after a crash included
 */
@Validated
@ConfigurationProperties("partymap.database")
record DatabaseSettings(
        @Nullable Path binaries,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration startWithin) {}
