package cn.partymap.place;

import java.util.Locale;

/** What people read for one thing, in both languages of the product. */
public record Label(String zh, String en) {

    private static final int LONGEST_SHOWN = 80;

    /** What somebody sent, as a message may repeat it: a long text is cut between characters, so that no message carries a payload. */
    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…"
                : text;
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
