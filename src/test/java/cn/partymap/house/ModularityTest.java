package cn.partymap.house;

import cn.partymap.PartyMapApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void packagesUseOnlyTheNeighboursTheyName() {
        ApplicationModules.of(PartyMapApplication.class).verify();
    }
}
