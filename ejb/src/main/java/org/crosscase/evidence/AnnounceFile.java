package org.crosscase.evidence;

import java.time.Instant;
import org.crosscase.Problem;
import org.crosscase.evidence.internal.intake.SentName;

/**
 * A file that will be sent.
 *
 * @param name as the sender names it, byte for byte; usually UTF-8, and may be empty
 * @param size in bytes
 * @param modifiedAt when it was last changed on the sender's side, or null: a file that was sent in part and has changed
 *     since begins anew
 */
public record AnnounceFile(byte[] name, long size, Instant modifiedAt) {
    private static final int LONGEST_PATH = 4096;

    /** No character of UTF-8 takes more bytes. */
    private static final int LONGEST_NAME = 4 * LONGEST_PATH;

    public AnnounceFile {
        if (size < 0) {
            throw Problem.invalid("file-size-invalid", "size");
        }
        if (name.length > LONGEST_NAME) {
            throw Problem.invalid("field-too-long", "pathBytes", LONGEST_NAME);
        }
    }

    /** @param path any text, half characters included, or null */
    public static AnnounceFile of(String path, long size, Instant modifiedAt) {
        if (path != null && path.length() > LONGEST_PATH) {
            throw Problem.invalid("field-too-long", "path", LONGEST_PATH);
        }
        return new AnnounceFile(path == null ? new byte[0] : SentName.bytes(path), size, modifiedAt);
    }
}
