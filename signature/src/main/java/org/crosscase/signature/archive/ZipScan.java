package org.crosscase.signature.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** A ZIP archive without its directory, cut off or damaged: entries are sought one by one by what each begins with. */
final class ZipScan {
    private static final byte[] HEADER = {'P', 'K', 3, 4};
    private static final int STEP = 1 << 16;

    private ZipScan() {}

    /** @return how many entries were found */
    static long read(RemoteFile file, Entries entries) throws IOException {
        long found = 0;
        for (long at = next(file, 0); at >= 0; ) {
            found++;
            at = next(file, Math.max(at + HEADER.length, entry(file, at, entries)));
        }
        return found;
    }

    /** @return where it ends, as far as that is known */
    private static long entry(RemoteFile file, long at, Entries entries) throws IOException {
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(file.stream(at), "Cp437", true, true)) {
            ZipArchiveEntry entry;
            try {
                entry = zip.getNextEntry();
            } catch (IOException | RuntimeException damaged) {
                return at;
            }
            if (entry == null) {
                return at;
            }
            long start = at + entry.getDataOffset();
            long size = entry.getCompressedSize();
            if (entry.isDirectory()
                    && size <= 0
                    && !entry.getGeneralPurposeBit().usesDataDescriptor()) {
                return start;
            }
            entries.count(-1);
            String name = ZipDirectory.name(entry);
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                entries.refuse(name, ArchiveProblem.ENCRYPTED, "");
                return size > 0 ? start + size : start;
            } else if (!zip.canReadEntryData(entry)) {
                entries.refuse(name, ArchiveProblem.UNSUPPORTED, ZipContent.method(entry));
                return size > 0 ? start + size : start;
            }
            boolean[] whole = {false};
            entries.take(
                    name,
                    ZipTimes.of(entry),
                    size,
                    entry.getSize(),
                    target -> whole[0] = copy(zip, target),
                    entry.getCrc());
            return whole[0] ? start + zip.getCompressedCount() : start;
        }
    }

    private static boolean copy(InputStream zip, OutputStream target) throws IOException {
        zip.transferTo(target);
        return true;
    }

    /** @return place of the next header, or a negative number */
    private static long next(RemoteFile file, long from) throws IOException {
        for (long at = from; at < file.size(); at += STEP) {
            byte[] bytes = file.bytes(at, STEP + HEADER.length - 1);
            for (int i = 0; i + HEADER.length <= bytes.length; i++) {
                if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                    return at + i;
                }
            }
        }
        return -1;
    }
}
