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
            var here = "http://localhost:" + context.getWebServer().getPort();
            var address = ready.getApplicationContext().getEnvironment().getProperty("partymap.public-url", here);
            System.out.println("街道党建地图已就绪 / ready: " + address + "  (Ctrl-C 停止 / stops it)");
        }
    }
}
