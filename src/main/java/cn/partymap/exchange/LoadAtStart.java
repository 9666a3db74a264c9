package cn.partymap.exchange;

import cn.partymap.place.Streets;
import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Loads what the settings name before the port opens, so that nobody ever meets half a map. */
@Component
@EnableConfigurationProperties(LoadSettings.class)
class LoadAtStart implements SmartInitializingSingleton {

    private final LoadSettings settings;
    private final Streets streets;
    private final StreetLoader loader;

    LoadAtStart(LoadSettings settings, Streets streets, StreetLoader loader) {
        this.settings = settings;
        this.streets = streets;
        this.loader = loader;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Path own = settings.load();
        if (own != null) {
            loader.load(own, "import");
        } else if (settings.sample() && streets.list().isEmpty()) {
            loader.load(settings.sampleFolder(), "sample");
        }
    }
}
