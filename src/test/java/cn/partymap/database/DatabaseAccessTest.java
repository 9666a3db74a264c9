package cn.partymap.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseAccessTest {

    private static final DatabaseAccess ACCESS = new DatabaseAccess(
            "jdbc:postgresql://db/map?password=s3cret", new Login("owner", "s3cret"), new Login("app", "s3cret"));

    @Test
    void neverShowsAPasswordInAMessage() {
        assertThat(ACCESS.owner().toString() + ACCESS.address()).doesNotContain("s3cret");
        assertThat(ACCESS.toString()).doesNotContain("Login[");
    }

    @Test
    void seesThatOwnerAndServiceAreOneRole() {
        assertThat(ACCESS.hasOneRole()).isFalse();
        assertThat(new DatabaseAccess(ACCESS.url(), ACCESS.app(), ACCESS.app()).hasOneRole())
                .isTrue();
    }
}
