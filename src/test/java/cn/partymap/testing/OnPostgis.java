package cn.partymap.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * Beside {@code @SpringBootTest}: the context works on a fresh {@link TestDatabase}, as an external one, and migrates it.
 * Tests that share a cached context share its database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = OnPostgis.FreshDatabase.class)
public @interface OnPostgis {

    /** One database to a context. */
    final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestDatabase.fresh();
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("postgis", Map.copyOf(database.properties())));
            sources.addLast(new MapPropertySource(
                    "empty map", Map.of("partymap.sample", "false"))); // a test may ask for the sample
            context.getBeanFactory().registerSingleton("testDatabase", database);
        }
    }
}
