package org.crosscase.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * An original as it came in. To be sent as an attachment, never shown in a page.
 *
 * @param bytes decrypts and verifies while it is read; an altered file ends in an {@link IOException}. The caller closes it
 * @param fileName made of the hash: names from outside are text, not file names
 */
public record MediaContent(InputStream bytes, String mimeType, long size, String fileName) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
