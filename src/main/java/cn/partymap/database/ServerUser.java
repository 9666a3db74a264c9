package cn.partymap.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The system user PostgreSQL runs as: the one who started the service, or {@code postgres} when that is root, because
 * {@code initdb} and {@code postgres} refuse root.
 */
record ServerUser(String name, boolean dropped) {

    static ServerUser current() {
        var self = System.getProperty("user.name");
        return self.equals("root") ? new ServerUser("postgres", true) : new ServerUser(self, false);
    }

    /** The command line that runs {@code command} as this user, with nothing of root's rights or environment left. */
    List<String> command(String... command) {
        var line = new ArrayList<String>();
        if (dropped) {
            line.addAll(List.of("setpriv", "--reuid=" + name, "--regid=" + name, "--init-groups", "--inh-caps=-all"));
            line.addAll(List.of("--no-new-privs", "--reset-env", "--"));
        }
        line.addAll(List.of(command));
        return line;
    }

    void own(Path path) throws IOException {
        if (dropped) {
            var lookup = FileSystems.getDefault().getUserPrincipalLookupService();
            Files.setOwner(path, lookup.lookupPrincipalByName(name));
        }
    }
}
