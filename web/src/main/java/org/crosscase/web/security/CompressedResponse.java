package org.crosscase.web.security;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Decides with the first byte whether the answer is of a kind that is compressed. The first compressed bytes are held back, so that an
 * answer that turns into an error has not said yet how it is encoded.
 */
final class CompressedResponse extends HttpServletResponseWrapper {
    private static final Set<String> KINDS = Set.of(
            "text/html",
            "text/css",
            "text/javascript",
            "application/javascript",
            "text/plain",
            "application/json",
            "application/problem+json",
            "image/svg+xml",
            "text/xml",
            "application/xml");
    private static final String LENGTH = "Content-Length";
    private static final int HELD_BACK = 65_536;

    private ServletOutputStream out;
    private PrintWriter writer;
    private GZIPOutputStream gzip;
    private ByteArrayOutputStream held;
    private boolean spilled;
    private long length = -1;

    CompressedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) {
            out = new Stream(super.getOutputStream());
        }
        return out;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer =
                    new PrintWriter(new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    /** Known only when it is decided that the bytes go out as they are. */
    @Override
    public void setContentLength(int bytes) {
        length = bytes;
    }

    @Override
    public void setContentLengthLong(long bytes) {
        length = bytes;
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase(LENGTH)) {
            length = value == null ? -1 : Long.parseLong(value);
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(LENGTH)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    /** An error page is written past this one. */
    @Override
    public void sendError(int status, String message) throws IOException {
        resetBuffer();
        super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        resetBuffer();
        super.sendError(status);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (gzip != null) {
            spill();
        } else if (length >= 0) {
            super.setContentLengthLong(length);
        }
        super.flushBuffer();
    }

    /** Writes what is left. To be called when the answer is complete. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (gzip != null) {
            gzip.finish();
            if (!spilled) {
                super.setContentLengthLong(held.size());
            }
            spill();
        } else if (length >= 0 && !isCommitted()) {
            super.setContentLengthLong(length);
        }
    }

    private void spill() throws IOException {
        if (!spilled) {
            spilled = true;
            super.setHeader("Content-Encoding", "gzip");
            super.addHeader("Vary", "Accept-Encoding");
        }
        held.writeTo(super.getOutputStream());
        held.reset();
    }

    private void forget() {
        gzip = null;
        held = null;
        out = null;
        writer = null;
        length = -1;
    }

    private boolean isCompressible() {
        String type = getContentType();
        return type != null
                && KINDS.contains(type.split(";")[0].strip().toLowerCase(Locale.ROOT))
                && getHeader("Content-Encoding") == null
                && !isCommitted()
                && getStatus() != SC_NOT_MODIFIED
                && getStatus() != SC_PARTIAL_CONTENT;
    }

    /** The first byte opens the one or the other. */
    private final class Stream extends ServletOutputStream {
        private final ServletOutputStream plain;
        private boolean begun;

        Stream(ServletOutputStream plain) {
            this.plain = plain;
        }

        private void begin() throws IOException {
            if (begun) {
                return;
            }
            begun = true;
            if (isCompressible()) {
                held = new ByteArrayOutputStream();
                gzip = new GZIPOutputStream(held, 8192);
            } else if (length >= 0) {
                CompressedResponse.super.setContentLengthLong(length);
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            begin();
            if (gzip != null) {
                gzip.write(bytes, from, count);
                if (held.size() > HELD_BACK) {
                    spill();
                }
            } else {
                plain.write(bytes, from, count);
            }
        }

        @Override
        public void flush() throws IOException {
            // before the first byte there is nothing to flush, and the headers are not decided
            if (begun && gzip == null) {
                plain.flush();
            }
        }

        @Override
        public void close() throws IOException {
            finish();
            plain.close();
        }

        @Override
        public boolean isReady() {
            return plain.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            plain.setWriteListener(listener);
        }
    }
}
