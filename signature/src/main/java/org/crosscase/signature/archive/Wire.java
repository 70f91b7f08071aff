package org.crosscase.signature.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What an archive process and its supervisor say to each other, as bytes with their length and never as objects. The
 * process asks for the archive piece by piece, since directories stand at its end.
 *
 * <p>Supervisor: OPEN, size (8 bytes), entries, bytes, ratio (8 bytes each), name. Process, until it says DONE: READ with
 * place (8) and length (4), answered by a length and that many bytes; ENTRY with a name and what is said of it, then DATA with a length and
 * bytes, then END with a problem or none; REFUSED with a name and a problem for an entry that was not begun; DONE with a
 * problem or none.
 */
final class Wire {
    static final int HELLO = 0x43524152;
    static final byte OPEN = 1;
    static final byte READ = 2;
    static final byte ENTRY = 3;
    static final byte DATA = 4;
    static final byte END = 5;
    static final byte REFUSED = 6;
    static final byte DONE = 7;

    /** Longest piece of an entry or of the archive, in bytes. */
    static final int PIECE = 1 << 18;

    private static final int LONGEST_TEXT = 1 << 18;
    private static final byte NONE = -1;

    private Wire() {}

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, LONGEST_TEXT);
        out.writeInt(length);
        out.write(bytes, 0, length);
    }

    static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IOException("No such text");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** @param problem or null */
    static void writeProblem(DataOutputStream out, ArchiveProblem problem, String detail) throws IOException {
        out.writeByte(problem == null ? NONE : problem.ordinal());
        writeText(out, detail == null ? "" : detail);
    }

    /** @return null for none; the detail follows */
    static ArchiveProblem readProblem(DataInputStream in) throws IOException {
        byte ordinal = in.readByte();
        if (ordinal == NONE) {
            return null;
        } else if (ordinal < 0 || ordinal >= ArchiveProblem.values().length) {
            throw new IOException("No such problem");
        }
        return ArchiveProblem.values()[ordinal];
    }
}
