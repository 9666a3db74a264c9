package cn.partymap.place;

import java.util.Locale;

/** Who sees a property: everybody, everybody behind a mask, or the staff. */
public enum Visibility {
    PUBLIC,
    MASKED,
    STAFF;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
