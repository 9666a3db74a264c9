package cn.partymap.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code "v17.json-zh-5f1e22c0"}: what the answer depends on, then which representation of it. A compressed answer carries a tag of
 * its own ({@code …-gz}), as strong tags must; If-None-Match compares weakly and knows both as the same.
 *
 * @param state {@code v17} for a place in version 17, {@code c42} for lists after 42 changes
 * @param variant format, language, edition and whatever else tells representations apart
 */
public record EntityTag(String state, String variant) {

    private static final String GZIP = "-gz";

    /** What proxies that compress put at the end of a tag: Apache "-gzip", others "--gzip", "-br", ";gzip". */
    private static final Pattern PROXY_SUFFIX = Pattern.compile("(--?|;)(gzip|br|zstd|deflate)\"$");

    /** The state of an answer that is told by its content. */
    public static String stateOf(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "h" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    String header(boolean gzip) {
        return "\"" + state + "." + variant + (gzip ? GZIP : "") + "\"";
    }

    /** @param ifNoneMatch header value; tags may be weakened by a proxy ({@code W/}) and carry the suffix of an encoding */
    boolean matches(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (var candidate : ifNoneMatch.split(",")) {
            var tag = candidate.strip();
            if (tag.equals("*")) {
                return true;
            }
            tag = PROXY_SUFFIX
                    .matcher(tag.startsWith("W/") ? tag.substring(2) : tag)
                    .replaceFirst("\"");
            if (tag.equals(header(false)) || tag.equals(header(true))) {
                return true;
            }
        }
        return false;
    }
}
