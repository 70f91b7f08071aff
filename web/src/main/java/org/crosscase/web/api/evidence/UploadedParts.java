package org.crosscase.web.api.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
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

    /** Names are text from a stranger: the library refuses some as paths, but none is ever used as one. */
    private static String name(FileItemInput part) {
        try {
            return part.getName() == null ? "" : part.getName();
        } catch (InvalidPathException hostile) {
            return hostile.getInput();
        }
    }

    /**
     * One part.
     *
     * @param field its name in the form
     * @param fileName as sent; null when the part is no file
     * @param bytes to be read before the next part is asked for
     */
    record Part(String field, String fileName, InputStream bytes) {}

    private record Body(String contentType, InputStream stream) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
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
            setHeaderCharset(StandardCharsets.UTF_8);
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
