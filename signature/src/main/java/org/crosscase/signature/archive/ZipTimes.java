package org.crosscase.signature.archive;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.X000A_NTFS;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * When an entry of a ZIP archive was changed, made and read. Only its extended timestamps say so in UTC; the two words that
 * every entry has are a clock on a wall nobody knows where, and are left out.
 */
final class ZipTimes {
    private static final int HEADER = 30;
    private static final int FIELD = 4;

    private ZipTimes() {}

    /** @param file from which the entry came by its directory, which has the first of the times alone */
    static EntryFacts of(ZipArchiveEntry entry, RemoteFile file) throws IOException {
        X5455_ExtendedTimestamp here = unix(entry);
        return facts(entry, here == null ? null : atTheEntry(entry, file).orElse(here));
    }

    /** @param entry with all that stands at its beginning */
    static EntryFacts of(ZipArchiveEntry entry) {
        return facts(entry, unix(entry));
    }

    private static EntryFacts facts(ZipArchiveEntry entry, X5455_ExtendedTimestamp unix) {
        X000A_NTFS ntfs = entry.getExtraField(X000A_NTFS.HEADER_ID) instanceof X000A_NTFS found ? found : null;
        return EntryFacts.of(
                entry.getSize(),
                first(ntfs == null ? null : ntfs.getModifyFileTime(), unix == null ? null : unix.getModifyFileTime()),
                first(ntfs == null ? null : ntfs.getCreateFileTime(), unix == null ? null : unix.getCreateFileTime()),
                first(ntfs == null ? null : ntfs.getAccessFileTime(), unix == null ? null : unix.getAccessFileTime()));
    }

    private static X5455_ExtendedTimestamp unix(ZipArchiveEntry entry) {
        return entry.getExtraField(X5455_ExtendedTimestamp.HEADER_ID) instanceof X5455_ExtendedTimestamp found
                ? found
                : null;
    }

    private static FileTime first(FileTime one, FileTime other) {
        return one == null ? other : one;
    }

    private static Optional<X5455_ExtendedTimestamp> atTheEntry(ZipArchiveEntry entry, RemoteFile file)
            throws IOException {
        byte[] header = file.bytes(Math.max(0, entry.getLocalHeaderOffset()), HEADER);
        if (header.length < HEADER) {
            return Optional.empty();
        }
        int name = ZipDirectory.u16(header, 26);
        byte[] extra = file.bytes(entry.getLocalHeaderOffset() + HEADER + name, ZipDirectory.u16(header, 28));
        for (int at = 0; at + FIELD <= extra.length; at += FIELD + ZipDirectory.u16(extra, at + 2)) {
            int length = ZipDirectory.u16(extra, at + 2);
            if (ZipDirectory.u16(extra, at) == X5455_ExtendedTimestamp.HEADER_ID.getValue()
                    && at + FIELD + length <= extra.length) {
                return parsed(extra, at + FIELD, length);
            }
        }
        return Optional.empty();
    }

    private static Optional<X5455_ExtendedTimestamp> parsed(byte[] extra, int at, int length) {
        X5455_ExtendedTimestamp times = new X5455_ExtendedTimestamp();
        try {
            times.parseFromLocalFileData(extra, at, length);
            return Optional.of(times);
        } catch (ZipException | RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
