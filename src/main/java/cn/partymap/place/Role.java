package cn.partymap.place;

import java.util.Locale;

/** What a property is to a page that knows no property by name. */
public enum Role {
    NONE,
    NAME,
    ADDRESS,
    /** The sub-type: rows under the layer and, where its value has an icon, the glyph of the pin. */
    TYPE,
    SERVICES,
    PHONE,
    VERIFICATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
