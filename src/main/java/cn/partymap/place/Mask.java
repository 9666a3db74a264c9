package cn.partymap.place;

/** How the public sees a value that it must not see whole. */
public enum Mask {
    NONE,
    /** A person's name: the first character, then two stars whatever its length: 王**. */
    PERSON,
    /** A count of people: below five only "&lt;5" (small cells could name a person). */
    SMALL_COUNT;

    public static final String FEWER_THAN_FIVE = "<5";

    /** @param name not empty */
    public static String person(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    public static boolean hidesCount(long count) {
        return count < 5;
    }
}
