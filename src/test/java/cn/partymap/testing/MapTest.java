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
 * A test that asks the whole service over HTTP, with the sample street on it. All of them share one context, so they only
 * read; what writes is a {@link MapTestOfTinyStreet}. The public address is not the one that is called: a link that was
 * made from the Host header shows at once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = PartyMapApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "partymap.sample=true",
            "partymap.sample-folder=${user.dir}",
            "partymap.public-url=" + MapTest.PUBLIC_URL
        })
@OnPostgis
@Import(CallerConfiguration.class)
public @interface MapTest {

    String PUBLIC_URL = "https://map.example/party";
}
