package cn.partymap.place;

import java.util.Locale;

/** How a page shows a value, where its type does not tell. */
public enum Display {
    TEXT,
    PHONE,
    HOURS,
    CHIPS,
    HONOURS,
    MONTH,
    URL,
    /** Sent, but shown by its own piece of the page (name, badge) or not at all. */
    HIDDEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
