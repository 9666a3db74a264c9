package cn.partymap.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code "v17.json-zh"}: what the answer depends on, then which representation of it. A compressed answer carries a tag of
 * its own ({@code "v17.json-zh-gz"}), as strong tags must; If-None-Match compares weakly and knows both as the same.
 *
 * @param state {@code v17} for a place in version 17, {@code c42} for lists after 42 changes
 * @param variant format, language and whatever else tells representations apart
 */
public record EntityTag(String state, String variant) {

    private static final String GZIP = "-gz";

    /** For answers that change with the program only: told by their content. */
    public static EntityTag ofContent(byte[] content, String variant) {
        return new EntityTag("h" + Integer.toHexString(Arrays.hashCode(content)), variant);
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
            tag = tag.startsWith("W/") ? tag.substring(2) : tag;
            if (tag.equals(header(false)) || tag.equals(header(true))) {
                return true;
            }
        }
        return false;
    }
}
