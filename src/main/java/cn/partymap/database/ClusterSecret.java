package cn.partymap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The three passwords of a private cluster, random, in one file that only its owner reads. */
record ClusterSecret(Login superuser, Login owner, Login app) {

    static final String OWNER = "partymap_owner";
    static final String APP = "partymap_app";
    private static final int RANDOM_BYTES = 24;

    /** Makes the file whole or not at all, so that a crash leaves no half of it. */
    static ClusterSecret create(Path file) throws IOException {
        var secret = random();
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(part, List.of(secret.superuser.password(), secret.owner.password(), secret.app.password()));
        Files.move(part, file);
        return secret;
    }

    static ClusterSecret read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new DatabaseProblem.SecretLost(file);
        }
        var lines = Files.readAllLines(file);
        if (lines.size() != 3 || lines.stream().anyMatch(String::isBlank)) {
            throw new DatabaseProblem.SecretLost(file);
        }
        return of(lines.get(0), lines.get(1), lines.get(2));
    }

    static ClusterSecret random() {
        return of(word(), word(), word());
    }

    static ClusterSecret of(String superuser, String owner, String app) {
        return new ClusterSecret(new Login("postgres", superuser), new Login(OWNER, owner), new Login(APP, app));
    }

    private static String word() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
