package org.crosscase.web.api.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.UploadContext;

/**
 * The files of a multipart body, each read straight from the connection: nothing of evidence is kept in memory as a
 * whole, and nothing is written to disk before it is encrypted (the container's own parser and Jersey's would write
 * plain temporary files).
 */
final class UploadedParts {
    /** A path of 4,096 characters, each up to three bytes, fits into a part's header. */
    private static final int LONGEST_HEADER = 16 * 1024;

    private final FileItemIterator parts;

    /**
     * @param contentType of the request, with its boundary
     * @throws IOException when the body is no multipart body, or the connection fails
     */
    UploadedParts(String contentType, InputStream body) throws IOException {
        FileUpload parser = new FileUpload();
        parser.setHeaderEncoding(StandardCharsets.ISO_8859_1.name());
        parser.setPartHeaderSizeMax(LONGEST_HEADER);
        try {
            parts = parser.getItemIterator(new Body(contentType, body));
        } catch (FileUploadException unreadable) {
            throw new IOException(unreadable);
        }
    }

    boolean hasNext() throws IOException {
        try {
            return parts.hasNext();
        } catch (FileUploadException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /** The next part; what the one before still held is passed over. */
    Part next() throws IOException {
        try {
            FileItemStream part = parts.next();
            return new Part(part.getFieldName(), part.isFormField() ? null : name(part), part.openStream());
        } catch (FileUploadException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /**
     * Names are text from a stranger, kept byte for byte: the header is read as Latin-1, so that each byte is one character
     * here. The library refuses some names as paths, but none is ever used as one. A name in the form of RFC 5987, or in an
     * encoded word, was decoded by the library.
     */
    private static byte[] name(FileItemStream part) {
        String name;
        try {
            name = part.getName() == null ? "" : part.getName();
        } catch (InvalidFileNameException hostile) {
            name = hostile.getName();
        }
        boolean bytes = name.chars().allMatch(c -> c <= 0xFF) && !isDecoded(part);
        return name.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static boolean isDecoded(FileItemStream part) {
        String header = part.getHeaders() == null ? null : part.getHeaders().getHeader("Content-Disposition");
        return header != null && (header.toLowerCase(Locale.ROOT).contains("filename*") || header.contains("=?"));
    }

    /**
     * One part.
     *
     * @param field its name in the form
     * @param fileName byte for byte as sent; null when the part is no file
     * @param bytes to be read before the next part is asked for
     */
    record Part(String field, byte[] fileName, InputStream bytes) {}

    private record Body(String contentType, InputStream stream) implements UploadContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.ISO_8859_1.name();
        }

        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return stream;
        }
    }
}
