package cn.partymap.database;

/**
 * How to reach the database.
 *
 * @param owner whom the migrations run as
 * @param app whom the service works as, without the right to change the schema
 */
record DatabaseAccess(String url, Login owner, Login app) {

    /** The URL without its parameters, which may hold a password: fit for a message. */
    String address() {
        return url.replaceFirst("\\?.*", "");
    }

    /** One role for both: nothing holds the service back from its own history then. */
    boolean hasOneRole() {
        return owner.user().equals(app.user());
    }
}
