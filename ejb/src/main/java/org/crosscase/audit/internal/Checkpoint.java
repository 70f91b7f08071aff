package org.crosscase.audit.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

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
        return body() + "\n" + key.signatureLine(origin, bytes());
    }

    /** The same with a second line of the key, which binds the time, to the second. */
    public String signedBy(LogKey key, String clock, Instant at) {
        return signedBy(key) + cosignedBy(key, clock, at);
    }

    /** The line of one who found this head to continue the one seen before. */
    String cosignedBy(LogKey key, String name, Instant at) {
        return key.cosignatureLine(name, bytes(), at);
    }

    private byte[] bytes() {
        return body().getBytes(StandardCharsets.UTF_8);
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

    /**
     * Whether it is signed, and every further line is right too: the only one that the key itself adds says when, under
     * the name of the installation. Lines of witnesses are refused: without their keys they prove nothing.
     */
    public static boolean isSignedThroughout(String note, PublicLogKey key) {
        if (!isSigned(note, key)) {
            return false;
        }
        int end = note.indexOf("\n\n");
        String name = note.substring(0, note.indexOf('\n'));
        String clock = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        byte[] body = note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
        return note.substring(end + 2)
                .lines()
                .allMatch(line -> key.verifies(name, line, body)
                        || key.cosignedAt(clock, line, body).isPresent());
    }

    /** When the key cosigned the note under that name; empty when it did not. */
    public static Optional<Instant> cosignedAt(String note, PublicLogKey key, String name) {
        int end = note.indexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            return Optional.empty();
        }
        byte[] body = note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
        return note.substring(end + 2)
                .lines()
                .map(line -> key.cosignedAt(name, line, body))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .map(seconds -> Instant.ofEpochSecond(seconds.getAsLong()));
    }
}
