package cn.partymap.place;

import java.util.Locale;

/** An allowed value: an enum constant whose ASCII code follows from its name, with a label and, where drawn, an icon. */
public interface Coded {

    String name();

    Label label();

    /** Symbol of the sprite {@code icons.svg}, or empty. */
    default String icon() {
        return "";
    }

    /** {@code PARTY_SERVICE_CENTRE} is {@code party-service-centre}; the only form that is stored and sent. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
