package org.crosscase.signature.archive;

import org.crosscase.signature.kind.FileType;
import org.crosscase.signature.kind.FileTypes;

/**
 * Which entries are files of their owner. Of an archive all are. A text document, a book or a program package is a ZIP
 * inside as well, but most of its parts belong to the format and are equal in thousands: of these only media, documents
 * and archives are taken out.
 */
final class PartRule {
    private final FileType container;
    private final boolean all;
    private long leftOut;

    PartRule(FileType container) {
        this.container = container;
        this.all = !container.isZipWithParts();
    }

    boolean takesAll() {
        return all;
    }

    /** By its name alone: what a program brings to draw its own pages is no file of anybody. */
    boolean mayHold(String name) {
        return all
                || !container.mimeType().equals("application/vnd.android.package-archive")
                || !name.startsWith("res/");
    }

    boolean takes(byte[] start) {
        if (all) {
            return true;
        }
        return switch (FileTypes.of(start).kind()) {
            case PICTURE, FILM, SOUND, MAIL, ARCHIVE, DATABASE -> true;
            case DOCUMENT -> !FileTypes.of(start).mimeType().equals("text/html");
            default -> false;
        };
    }

    void leftOut() {
        leftOut++;
    }

    long countOfLeftOut() {
        return leftOut;
    }
}
