package cn.partymap.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** A {@link Caller} of the service of the context; the port is known once the service answers. */
@TestConfiguration(proxyBeanMethods = false)
public class CallerConfiguration {

    @Bean
    Caller caller(Environment environment) {
        return new Caller(() -> environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
