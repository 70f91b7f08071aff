package org.crosscase.signature.worker;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where the bytes of one file can be read, a second time if need be: a file that ended a decoder process gets one more
 * try in a fresh one.
 */
@FunctionalInterface
public interface PictureSource {
    /** A new stream from the first byte; the pool closes it. */
    InputStream open() throws IOException;
}
