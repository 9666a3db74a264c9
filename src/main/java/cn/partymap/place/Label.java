package cn.partymap.place;

import java.util.Locale;

/** What people read for one thing, in both languages of the product. */
public record Label(String zh, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
