package cn.partymap.testing;

import cn.partymap.PartyMapApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * As {@link MapTest}, with the tiny street of hostile texts. These tests may write: none of them relies on how many places
 * there are, and each puts back the settings of the street that it changes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = PartyMapApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "partymap.load=${user.dir}/src/test/resources/tiny-street",
            "partymap.public-url=" + MapTest.PUBLIC_URL
        })
@OnPostgis
@Import(CallerConfiguration.class)
public @interface MapTestOfTinyStreet {

    String STREET = "340299999000";
}
