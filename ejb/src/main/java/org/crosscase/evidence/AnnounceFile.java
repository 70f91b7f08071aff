package org.crosscase.evidence;

import java.time.Instant;
import org.crosscase.Problem;

/**
 * A file that will be sent.
 *
 * @param path as the sender names it, any text or null
 * @param size in bytes
 * @param modifiedAt when it was last changed on the sender's side, or null: a file that was sent in part and has changed
 *     since begins anew
 */
public record AnnounceFile(String path, long size, Instant modifiedAt) {
    private static final int LONGEST_PATH = 4096;

    public AnnounceFile {
        if (size < 0) {
            throw Problem.invalid("file-size-invalid", "size");
        }
        if (path != null && path.length() > LONGEST_PATH) {
            throw Problem.invalid("field-too-long", "path", LONGEST_PATH);
        }
    }
}
