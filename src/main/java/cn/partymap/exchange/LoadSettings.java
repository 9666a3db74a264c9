package cn.partymap.exchange;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is loaded into an empty map.
 *
 * @param sample load the sample street while there is no street
 * @param sampleFolder folder that holds {@code geodata} and {@code seeds} of the sample
 * @param load a folder of the same form with a street of one's own; loaded at start unless that street is there already
 */
@ConfigurationProperties("partymap")
record LoadSettings(
        @DefaultValue("true") boolean sample,
        @DefaultValue("file:.") Path sampleFolder,
        @Nullable Path load) {}
