package cn.partymap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Answers a resource in the format the caller likes: data for programs or a page for people, both of one state. */
@Component
public class Representations {

    private final HtmlPages html;
    private final Edition edition;

    Representations(HtmlPages html, Edition edition) {
        this.html = html;
        this.edition = edition;
    }

    /** @param state what the answer depends on, first part of its tag: {@code c42} for a list after 42 changes */
    public void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String state,
            String dataType,
            Answer.Body data,
            Supplier<HtmlPage> page)
            throws IOException {
        if (Format.of(request) == Format.HTML) {
            var body = (Answer.Body) out -> html.write(out, page.get());
            Answer.send(request, response, tag(request, state, ""), HtmlPages.MEDIA_TYPE, body);
        } else {
            Answer.send(request, response, tag(request, state, ""), dataType, data);
        }
    }

    /** For data that is small and at hand: its state is its content. */
    public void sendContent(
            HttpServletRequest request,
            HttpServletResponse response,
            byte[] data,
            String dataType,
            Supplier<HtmlPage> page)
            throws IOException {
        send(request, response, EntityTag.stateOf(data), dataType, out -> out.write(data), page);
    }

    /**
     * For a body that is written already in the caller's format.
     *
     * @param shape what else tells this representation from others of the same state; may be empty
     */
    public void sendWritten(
            HttpServletRequest request,
            HttpServletResponse response,
            String state,
            String shape,
            String dataType,
            Answer.Body body)
            throws IOException {
        var type = Format.of(request) == Format.HTML ? HtmlPages.MEDIA_TYPE : dataType;
        Answer.send(request, response, tag(request, state, shape), type, body);
    }

    private EntityTag tag(HttpServletRequest request, String state, String shape) {
        var language = Language.of(request).getLanguage();
        return new EntityTag(state, Format.of(request).code() + "-" + language + shape + "-" + edition.key());
    }
}
