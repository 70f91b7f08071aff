package org.crosscase.signature.kind;

/** A tar archive of before 1988: it has no mark of its own, but its first header adds up to the sum that stands in it. */
final class OldTar {
    static final FileType TYPE = new FileType(FileKind.ARCHIVE, "application/x-tar", "tar archive");

    private static final int HEADER = 512;
    private static final int SUM = 148;
    private static final int SUM_END = SUM + 8;

    private OldTar() {}

    static boolean is(byte[] start) {
        if (start.length < HEADER || start[0] == 0) {
            return false;
        }
        long said = octal(start);
        long sum = 0;
        for (int i = 0; i < HEADER; i++) {
            sum += i >= SUM && i < SUM_END ? ' ' : start[i] & 0xff;
        }
        return said == sum;
    }

    /** @return a negative number where there is none */
    private static long octal(byte[] start) {
        long value = -1;
        for (int i = SUM; i < SUM_END; i++) {
            if (start[i] >= '0' && start[i] <= '7') {
                value = Math.max(0, value) * 8 + start[i] - '0';
            } else if (value >= 0) {
                break;
            } else if (start[i] != ' ') {
                return -1;
            }
        }
        return value;
    }
}
