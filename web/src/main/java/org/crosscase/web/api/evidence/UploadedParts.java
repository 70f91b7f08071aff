package org.crosscase.web.api.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.RequestContext;

/**
 * The files of a multipart body, each read straight from the connection: nothing of evidence is kept in memory as a
 * whole, and nothing is written to disk before it is encrypted (the container's own parser and Jersey's would write
 * plain temporary files).
 */
final class UploadedParts {
    /** A path of 4,096 characters, each up to three bytes, fits into a part's header. */
    private static final int LONGEST_HEADER = 16 * 1024;

    private final FileItemInputIterator parts;

    /**
     * @param contentType of the request, with its boundary
     * @throws IOException when the body is no multipart body, or the connection fails
     */
    UploadedParts(String contentType, InputStream body) throws IOException {
        parts = new Parser().getItemIterator(new Body(contentType, body));
    }

    boolean hasNext() throws IOException {
        return parts.hasNext();
    }

    /** The next part; what the one before still held is passed over. */
    Part next() throws IOException {
        FileItemInput part = parts.next();
        return new Part(part.getFieldName(), part.isFormField() ? null : name(part), part.getInputStream());
    }

    /**
     * Names are text from a stranger, kept byte for byte: the header is read as Latin-1, so that each byte is one character
     * here. The library refuses some names as paths, but none is ever used as one. A name in the form of RFC 5987, or in an
     * encoded word, was decoded by the library.
     */
    private static byte[] name(FileItemInput part) {
        String name;
        try {
            name = part.getName() == null ? "" : part.getName();
        } catch (InvalidPathException hostile) {
            name = hostile.getInput();
        }
        boolean bytes = name.chars().allMatch(c -> c <= 0xFF) && !isDecoded(part);
        return name.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static boolean isDecoded(FileItemInput part) {
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

    private record Body(String contentType, InputStream stream) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.ISO_8859_1.name();
        }

        @Override
        public long getContentLength() {
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

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }

    /** Used for its streaming half alone. */
    private static final class Parser extends AbstractFileUpload<Void, DiskFileItem, DiskFileItemFactory> {
        Parser() {
            setHeaderCharset(StandardCharsets.ISO_8859_1);
            setMaxPartHeaderSize(LONGEST_HEADER);
        }

        @Override
        public FileItemInputIterator getItemIterator(Void request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, List<DiskFileItem>> parseParameterMap(Void request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DiskFileItem> parseRequest(Void request) {
            throw new UnsupportedOperationException();
        }
    }
}
