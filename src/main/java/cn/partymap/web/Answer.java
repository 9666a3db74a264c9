package cn.partymap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Sends a body with its ETag, revalidation and compression. Tomcat never compresses an answer with a strong tag, so the
 * service does it here; every data answer is {@code no-cache}: kept, but asked for again each time.
 */
public final class Answer {

    private static final int BUFFER_BYTES = 16 * 1024;

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
        try (var out = gzip ? new FastGzip(response.getOutputStream())
                : new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES)) {
            body.writeTo(out);
        }
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        var header = request.getHeader("Accept-Encoding");
        if (header == null) {
            return false;
        }
        for (var coding : header.split(",")) {
            var parts = coding.strip().split(";");
            if (parts[0].strip().equalsIgnoreCase("gzip")) {
                return parts.length < 2 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    /** A quick level: these answers are made for each caller anew. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER_BYTES);
            def.setLevel(4);
        }
    }
}
