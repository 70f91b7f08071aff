package org.crosscase.signature.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * The exact signatures of one file.
 *
 * @param size length of the file in bytes
 */
public record Digests(Sha256 sha256, Sha1 sha1, Md5 md5, long size) {
    public Digests {
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(sha1);
        Objects.requireNonNull(md5);
        if (size < 0) {
            throw new IllegalArgumentException("A file cannot have " + size + " bytes");
        }
    }

    /** Reads the stream to its end (without closing it) and answers all three digests from that one pass. */
    public static Digests of(InputStream in) throws IOException {
        DigestingStream digesting = DigestingStream.reading(in);
        digesting.input().transferTo(OutputStream.nullOutputStream());
        return digesting.digests();
    }
}
