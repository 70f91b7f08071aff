package org.crosscase.audit.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The head of a log at one moment, in the text form of C2SP tlog-checkpoint: three lines (origin, number of entries,
 * root in base64), an empty line, and one signature line for each who signed: the log first, witnesses after it.
 *
 * @param origin names the log, for ever
 */
public record Checkpoint(String origin, long size, Sha256Hash root) {

    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c == '\n' || c == '+' || Character.isWhitespace(c))) {
            throw new IllegalArgumentException("not the name of a log: " + origin);
        }
    }

    /** What is signed, its last line feed included. */
    public String body() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }

    /** The body with the log's signature line; witnesses append theirs. */
    public String signedBy(LogKey key) {
        return body() + "\n" + key.signatureLine(origin, body().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a signed note, without looking at its signatures.
     *
     * @throws IllegalArgumentException when it is not of this form, down to the last byte
     */
    public static Checkpoint parse(String note) {
        int end = note.indexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("no signatures");
        }
        String[] lines = note.substring(0, end).split("\n", -1);
        if (lines.length != 3) {
            throw new IllegalArgumentException("not three lines");
        }
        Checkpoint read = new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                new Sha256Hash(Base64.getDecoder().decode(lines[2])));
        if (read.size < 0 || !note.startsWith(read.body() + "\n")) {
            throw new IllegalArgumentException("not in canonical form");
        }
        return read;
    }

    /** Whether one of the note's signature lines is that of the key under the origin's name, and right. */
    public static boolean isSigned(String note, PublicLogKey key) {
        int end = note.indexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            return false;
        }
        byte[] body = note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
        return note.substring(end + 2)
                .lines()
                .anyMatch(line -> key.verifies(note.substring(0, note.indexOf('\n')), line, body));
    }
}
