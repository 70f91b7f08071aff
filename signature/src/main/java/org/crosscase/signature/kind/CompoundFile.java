package org.crosscase.signature.kind;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Older Office documents, Outlook messages and Windows' small pictures share one container (Microsoft's compound file,
 * MS-CFB). The names of its streams tell them apart; they stand in UTF-16 in a directory that is sought as bytes.
 */
final class CompoundFile {
    private static final byte[] MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private CompoundFile() {}

    static Optional<FileType> type(byte[] start) {
        if (!Bytes.at(start, 0, MAGIC)) {
            return Optional.empty();
        }
        // the first sector of the directory, where it lies within what is looked at
        int sector = 1 << (start.length > 31 ? Math.min(12, Math.max(9, start[30])) : 9);
        long directory = start.length > 52 ? (Bytes.u32(start, 48) + 1) * sector : 0;
        int from = directory < start.length ? (int) directory : 0;
        return Optional.of(of(start, from));
    }

    private static FileType of(byte[] start, int from) {
        if (has(start, from, "__properties_version1.0") || has(start, from, "__nameid_version1.0")) {
            return new FileType(FileKind.MAIL, "application/vnd.ms-outlook", "Outlook message");
        } else if (has(start, from, "WordDocument")) {
            return new FileType(FileKind.DOCUMENT, "application/msword", "Word document");
        } else if (has(start, from, "PowerPoint Document")) {
            return new FileType(FileKind.DOCUMENT, "application/vnd.ms-powerpoint", "PowerPoint presentation");
        } else if (has(start, from, "Workbook") || has(start, from, "Book")) {
            return new FileType(FileKind.DOCUMENT, "application/vnd.ms-excel", "Excel table");
        } else if (has(start, from, "VisioDocument")) {
            return new FileType(FileKind.DOCUMENT, "application/vnd.visio", "Visio drawing");
        } else if (has(start, from, "Catalog")) {
            return new FileType(FileKind.SYSTEM, "application/x-thumbs-db", "small pictures kept by Windows");
        }
        return new FileType(FileKind.DOCUMENT, "application/x-ole-storage", "Office document");
    }

    /** A directory entry begins with its name, 128 bytes after the one before. */
    private static boolean has(byte[] start, int from, String name) {
        byte[] bytes = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        for (int at = from; at + bytes.length <= start.length; at += 128) {
            if (Bytes.at(start, at, bytes)) {
                return true;
            }
        }
        return false;
    }
}
