package org.crosscase.matching.internal.sign;

import java.util.Optional;
import org.crosscase.evidence.SetAside;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.signature.kind.FileType;
import org.crosscase.signature.worker.GreyThumbnail;

/** Whether what two owners share of a file says anything of them. */
final class Particular {
    /** Pixels a side up to which a picture is a button or a spacer. */
    private static final int TINY_SIDE = 48;

    /** A line of pixels, however long. */
    private static final int THIN_SIDE = 4;

    /** Levels of grey by which compression alone moves a plain area. */
    private static final int SAME_GREY = 6;

    /** Of so many pixels of the small picture one may differ: a word on a page takes more. */
    private static final int PIXELS_PER_EXCEPTION = 2000;

    private Particular() {}

    /** By what it is, whatever it shows. */
    static Optional<SetAside> byKind(FileLook look) {
        FileType type = look.type();
        if (type.kind() == FileKind.EMPTY) {
            return Optional.of(SetAside.EMPTY_FILE);
        } else if (look.blank()) {
            return Optional.of(SetAside.BLANK_FILE);
        } else if (type.kind() == FileKind.SYSTEM) {
            return Optional.of(SetAside.SYSTEM_FILE);
        } else if (!type.kind().particular()) {
            return Optional.of(SetAside.PROGRAM_FILE);
        }
        return switch (type.mimeType()) {
            case "image/vnd.microsoft.icon", "image/x-icns" -> Optional.of(SetAside.ICON);
            default -> Optional.empty();
        };
    }

    /** By what a picture shows. */
    static Optional<SetAside> byContent(int width, int height, GreyThumbnail small) {
        int longer = Math.max(width, height);
        if (longer <= TINY_SIDE || Math.min(width, height) <= THIN_SIDE) {
            return Optional.of(SetAside.TINY_PICTURE);
        }
        return plain(small.grey()) ? Optional.of(SetAside.PLAIN_PICTURE) : Optional.empty();
    }

    private static boolean plain(byte[] grey) {
        int[] levels = new int[256];
        for (byte pixel : grey) {
            levels[pixel & 0xff]++;
        }
        int within = 0;
        for (int level = 0; level < levels.length; level++) {
            int near = 0;
            for (int at = level; at < Math.min(levels.length, level + SAME_GREY); at++) {
                near += levels[at];
            }
            within = Math.max(within, near);
        }
        return grey.length - within <= grey.length / PIXELS_PER_EXCEPTION;
    }
}
