package cn.partymap.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The body of an answer in memory until it is whole. A large plain body is held compressed (JSON of places to about a
 * tenth) and unpacked while it is sent, so that many slow readers of whole layers do not fill the heap.
 */
final class HeldBody extends OutputStream {

    private static final int MOST_PLAIN_BYTES = 512 * 1024;
    private static final int BUFFER_BYTES = 16 * 1024;

    private final boolean gzipAsked;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER_BYTES);
    private OutputStream out;

    /** @param gzipAsked whether the caller takes the body compressed */
    HeldBody(boolean gzipAsked) throws IOException {
        this.gzipAsked = gzipAsked;
        this.out = gzipAsked ? new FastGzip(bytes) : bytes;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        out.write(content, offset, length);
        if (out == bytes && bytes.size() > MOST_PLAIN_BYTES) {
            var plain = bytes;
            bytes = new ByteArrayOutputStream(BUFFER_BYTES);
            out = new FastGzip(bytes);
            plain.writeTo(out);
        }
    }

    @Override
    public void flush() {
        // nothing leaves before the whole is there
    }

    @Override
    public void close() {
        // writers close what they write to even when an exception makes them; the whole is closed by sendTo
    }

    void sendTo(HttpServletResponse response) throws IOException {
        boolean compressed = out != bytes;
        out.close();
        if (compressed && !gzipAsked) {
            try (var plain = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()), BUFFER_BYTES)) {
                plain.transferTo(response.getOutputStream());
            }
        } else {
            response.setContentLength(bytes.size());
            bytes.writeTo(response.getOutputStream());
        }
    }

    /** A quick level: these answers are made for each caller anew. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER_BYTES);
            def.setLevel(4);
        }
    }
}
