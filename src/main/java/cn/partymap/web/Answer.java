package cn.partymap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * Sends a body with its ETag, revalidation and compression. Tomcat never compresses an answer with a strong tag, so the
 * service does it here; every data answer is {@code no-cache}: kept, but asked for again each time.
 */
public final class Answer {

    private Answer() {}

    /** Writes the body, once it is known that the caller has not got it already. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    public static void send(
            HttpServletRequest request, HttpServletResponse response, EntityTag tag, String mediaType, Body body)
            throws IOException {
        send(request, response, tag, mediaType, "no-cache", body);
    }

    /** For what is named by its content: whoever has it need never ask again. */
    public static void sendForEver(
            HttpServletRequest request, HttpServletResponse response, EntityTag tag, String mediaType, Body body)
            throws IOException {
        send(request, response, tag, mediaType, "public, max-age=31536000, immutable", body);
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            EntityTag tag,
            String mediaType,
            String caching,
            Body body)
            throws IOException {
        response.setHeader("Cache-Control", caching);
        response.setHeader("Vary", "Accept, Accept-Encoding, Accept-Language");
        boolean gzip = acceptsGzip(request);
        response.setHeader("ETag", tag.header(gzip));
        if (tag.matches(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(mediaType);
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        write(response, gzip, body);
    }

    /**
     * The whole body is held before its first byte is sent: a body that fails half way becomes a problem and never passes
     * for the whole, and a caller who reads slowly holds no connection of the database.
     */
    private static void write(HttpServletResponse response, boolean gzip, Body body) throws IOException {
        var held = new HeldBody(gzip);
        try {
            body.writeTo(held);
        } catch (IOException | RuntimeException e) {
            takeBack(response);
            throw e;
        }
        held.sendTo(response);
    }

    /** The problem that is answered instead has headers of its own. */
    private static void takeBack(HttpServletResponse response) {
        if (!response.isCommitted()) {
            response.resetBuffer();
            for (var name : List.of("ETag", "Content-Encoding", "Content-Crs", "Vary")) {
                response.setHeader(name, null);
            }
        }
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        var header = request.getHeader("Accept-Encoding");
        if (header == null) {
            return false;
        }
        boolean anything = false;
        for (var coding : header.toLowerCase(Locale.ROOT).split(",")) {
            var parts = coding.strip().split("\\s*;\\s*");
            boolean wanted = parts.length < 2 || !parts[1].matches("q=0(\\.0*)?");
            if (parts[0].equals("gzip")) {
                return wanted;
            }
            anything |= parts[0].equals("*") && wanted;
        }
        return anything;
    }
}
