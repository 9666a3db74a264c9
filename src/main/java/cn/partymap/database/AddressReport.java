package cn.partymap.database;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Tells the person at the terminal where the map is; the counterpart of {@link StartFailureReporter}. */
final class AddressReport implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            System.out.println("街道党建地图已就绪 / ready: http://localhost:%d/  (Ctrl-C 停止 / stops it)"
                    .formatted(context.getWebServer().getPort()));
        }
    }
}
