package cn.partymap.web;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the service is seen from outside.
 *
 * @param publicUrl the address people use; every absolute link begins with it, never with an unchecked Host header
 * @param frameAncestors who may show {@code /embed} in a frame, as in CSP {@code frame-ancestors}
 */
@Validated
@ConfigurationProperties("partymap")
public record WebSettings(
        @NotNull @DefaultValue("http://localhost:8080") URI publicUrl,
        @NotNull @DefaultValue("*") String frameAncestors) {

    public WebSettings {
        if (publicUrl.getHost() == null || !publicUrl.getScheme().startsWith("http")) {
            throw new IllegalArgumentException(
                    "partymap.public-url is '%s', expected http://host or https://host with an optional path"
                            .formatted(publicUrl));
        }
    }

    /** An absolute address, from a path that begins with a slash. */
    public String link(String path) {
        var base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
