package cn.partymap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
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
        write(response, gzip, body);
    }

    /** A body that fails half way is not finished: what is left of it must not pass for the whole. */
    private static void write(HttpServletResponse response, boolean gzip, Body body) throws IOException {
        response.setBufferSize(BUFFER_BYTES);
        var out = gzip ? new FastGzip(response.getOutputStream()) : response.getOutputStream();
        try {
            body.writeTo(new Unclosable(out));
        } catch (IOException | RuntimeException e) {
            takeBack(response);
            throw e;
        }
        out.close();
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

    /** Writers close what they write to even when an exception makes them; only a whole body may be closed. */
    private static final class Unclosable extends FilterOutputStream {
        Unclosable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length); // FilterOutputStream would write them one by one
        }

        @Override
        public void flush() {
            // a flush would commit the answer before it is known to succeed
        }

        @Override
        public void close() {
            // left to the answer
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

    /** A quick level: these answers are made for each caller anew. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER_BYTES);
            def.setLevel(4);
        }
    }
}
