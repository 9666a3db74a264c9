package cn.partymap.database;

/** A role and its password; the password never shows in a log. */
record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
