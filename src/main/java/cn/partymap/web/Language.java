package cn.partymap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Chinese first; English for who asks for it by {@code lang} or prefers it in Accept-Language. */
public final class Language {

    private Language() {}

    public static Locale of(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        if (asked != null) {
            return switch (asked) {
                case "zh", "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
                case "en" -> Locale.ENGLISH;
                default -> throw BadRequest.of("lang", asked, "zh 或 en", "zh or en");
            };
        }
        return preferred(request.getHeader("Accept-Language"));
    }

    /** As {@link #of}, for answers that must not fail over a bad {@code lang}. */
    public static Locale lenient(HttpServletRequest request) {
        var asked = asked(request);
        return asked == null ? preferred(request.getHeader("Accept-Language"))
                : asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /**
     * The map speaks Chinese whatever the browser prefers, because a phone bought abroad is still held in front of the
     * station; English only where the address says so.
     */
    static Locale ofPage(HttpServletRequest request) {
        return "en".equals(asked(request)) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** As HTML and HTTP write it. */
    static String tag(Locale locale) {
        return locale.getLanguage().equals("zh") ? "zh-CN" : "en";
    }

    private static @Nullable String asked(HttpServletRequest request) {
        try {
            return request.getParameter("lang");
        } catch (IllegalStateException e) {
            return null; // a query that nobody can read asks for no language
        }
    }

    static Locale preferred(@Nullable String header) {
        if (header == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            for (var range : LanguageRange.parse(header)) {
                if (range.getRange().startsWith("zh")) {
                    return Locale.SIMPLIFIED_CHINESE;
                }
                if (range.getRange().startsWith("en") && range.getWeight() > 0) {
                    return Locale.ENGLISH;
                }
            }
        } catch (IllegalArgumentException e) {
            return Locale.SIMPLIFIED_CHINESE; // unreadable header: the default
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}
