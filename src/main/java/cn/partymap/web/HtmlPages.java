package cn.partymap.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders the pages of API resources. */
@Component
public class HtmlPages {

    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private final Template template;
    private final Assets assets;

    HtmlPages(Mustache.Compiler compiler, Assets assets) {
        this.template = compiler.loadTemplate("resource");
        this.assets = assets;
    }

    public void write(OutputStream out, HtmlPage page) throws IOException {
        boolean english = page.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        template.execute(
                page,
                Map.of(
                        "lang", english ? "en" : "zh-CN",
                        "assets", assets.prefix(),
                        "linksText", english ? "Links" : "相关链接"),
                writer);
        writer.flush();
    }
}
