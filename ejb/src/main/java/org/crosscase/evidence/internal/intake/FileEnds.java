package org.crosscase.evidence.internal.intake;

import java.util.Arrays;
import org.crosscase.signature.archive.PartName;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.signature.kind.FileType;
import org.crosscase.signature.kind.FileTypes;

/**
 * The first and the last bytes of a file that comes in: enough to tell whether it is an archive, also one that stands
 * behind something else. They are compared with fixed bytes and nothing more; an archive process reads them in earnest.
 */
final class FileEnds {
    /** Closing record of a ZIP archive and the longest comment after it. */
    private static final int RECORD = 22;

    private static final int TAIL = RECORD + 65_535;

    private final byte[] start = new byte[FileTypes.START_BYTES];
    /** The last bytes, going round. */
    private final byte[] last = new byte[TAIL];

    /** What a 7-Zip and a RAR archive begin with: seen somewhere, such an archive may stand there. */
    private static final long SEVEN_ZIP = 0x377abcaf271cL;

    private static final long RAR = 0x526172211a07L;
    private static final long SIX_BYTES = 0xffff_ffff_ffffL;

    private long length;
    private long lastSix;
    private boolean mark;

    void add(byte[] bytes, int count) {
        if (length < start.length) {
            System.arraycopy(bytes, 0, start, (int) length, (int) Math.min(count, start.length - length));
        }
        for (int from = Math.max(0, count - TAIL); from < count; ) {
            int at = (int) ((length + from) % TAIL);
            int part = Math.min(count - from, TAIL - at);
            System.arraycopy(bytes, from, last, at, part);
            from += part;
        }
        for (int i = 0; i < count && !mark; i++) {
            lastSix = (lastSix << 8 | bytes[i] & 0xff) & SIX_BYTES;
            mark = lastSix == SEVEN_ZIP || lastSix == RAR;
        }
        length += count;
    }

    /**
     * Whether there is something to be taken out of it, or it is at least a part of something.
     *
     * @param name without its folders
     */
    boolean archive(String name) {
        FileType type = FileTypes.of(Arrays.copyOf(start, (int) Math.min(length, start.length)));
        return type.opens()
                || endsLikeZip(tail(), type.kind() == FileKind.PROGRAM)
                || mark && (type.kind() == FileKind.PROGRAM || type.kind() == FileKind.PICTURE)
                || type.kind() == FileKind.UNKNOWN && PartName.saysSo(name);
    }

    private byte[] tail() {
        byte[] tail = new byte[(int) Math.min(length, TAIL)];
        for (int i = 0; i < tail.length; i++) {
            tail[i] = last[(int) ((length - tail.length + i) % TAIL)];
        }
        return tail;
    }

    /** @param followed something may stand behind it, as the signature of a program does */
    private boolean endsLikeZip(byte[] tail, boolean followed) {
        for (int at = tail.length - RECORD; at >= 0; at--) {
            if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                int comment = u16(tail, at + 20);
                long directory = u16(tail, at + 12) | (long) u16(tail, at + 14) << 16;
                boolean entries = u16(tail, at + 10) > 0 && directory > 0 && directory < length;
                int end = at + RECORD + comment;
                return entries && (end == tail.length || followed && end < tail.length);
            }
        }
        return false;
    }

    private static int u16(byte[] tail, int at) {
        return tail[at] & 0xff | (tail[at + 1] & 0xff) << 8;
    }
}
