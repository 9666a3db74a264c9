package cn.partymap.database;

/** The database the service works on, open as long as this is. */
sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {

    DatabaseAccess access();

    @Override
    void close();
}
