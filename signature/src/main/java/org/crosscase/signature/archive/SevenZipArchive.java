package org.crosscase.signature.archive;

import java.io.IOException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** A 7-Zip archive. */
final class SevenZipArchive {
    /** Memory that dictionaries and the list of entries may take, in KiB. */
    private static final int MEMORY_KIB = 256 << 10;

    /** What the library says of a method that it does not know. */
    private static final String METHOD = "Unsupported compression method";

    private SevenZipArchive() {}

    static void read(RemoteFile file, Entries entries) throws IOException {
        try (SevenZFile archive = open(file)) {
            long inAll = 0;
            for (SevenZArchiveEntry entry : archive.getEntries()) {
                inAll += entry.hasStream() && !entry.isDirectory() ? 1 : 0;
            }
            for (SevenZArchiveEntry listed : archive.getEntries()) {
                String method = begin(archive);
                if (!listed.hasStream() && listed.getSize() == 0 && listed.isDirectory() || listed.isAntiItem()) {
                    continue;
                }
                entries.count(inAll);
                String name = listed.getName() == null ? "" : listed.getName();
                if (method == null) {
                    take(archive, listed, name, file.size(), entries);
                } else {
                    entries.refuse(name, ArchiveProblem.UNSUPPORTED, method);
                }
            }
        }
    }

    /** Entries share their bytes in the archive: of one alone nothing is known, so all may give what the archive may. */
    private static void take(SevenZFile archive, SevenZArchiveEntry entry, String name, long size, Entries entries)
            throws IOException {
        boolean[] encrypted = {false};
        entries.take(
                name,
                facts(entry),
                size,
                entry.getSize(),
                target -> {
                    byte[] piece = new byte[1 << 16];
                    for (int count = read(archive, piece, encrypted);
                            count >= 0;
                            count = read(archive, piece, encrypted)) {
                        target.write(piece, 0, count);
                    }
                },
                entry.getHasCrc() ? entry.getCrcValue() : -1);
        if (encrypted[0]) {
            throw new ArchiveEndException(ArchiveProblem.ENCRYPTED, "");
        }
    }

    private static EntryFacts facts(SevenZArchiveEntry entry) {
        return EntryFacts.of(
                entry.getSize(),
                entry.getHasLastModifiedDate() ? entry.getLastModifiedTime() : null,
                entry.getHasCreationDate() ? entry.getCreationTime() : null,
                entry.getHasAccessDate() ? entry.getAccessTime() : null);
    }

    private static int read(SevenZFile archive, byte[] piece, boolean[] encrypted) throws IOException {
        try {
            return archive.read(piece);
        } catch (PasswordRequiredException locked) {
            encrypted[0] = true;
            throw new EntryFailedException(ArchiveProblem.ENCRYPTED, "");
        } catch (MemoryLimitException memory) {
            throw new EntryFailedException(ArchiveProblem.UNSUPPORTED, "needs more memory than is allowed");
        } catch (NullPointerException noStream) {
            // packed together with one before whose method is not read
            throw new EntryFailedException(ArchiveProblem.UNSUPPORTED, "");
        }
    }

    private static SevenZFile open(RemoteFile file) throws IOException {
        try {
            return SevenZFile.builder()
                    .setSeekableByteChannel(file)
                    .setMaxMemoryLimitKiB(MEMORY_KIB)
                    .get();
        } catch (PasswordRequiredException locked) {
            throw new ArchiveEndException(ArchiveProblem.ENCRYPTED, "The names of its entries are encrypted as well");
        } catch (MemoryLimitException memory) {
            throw new ArchiveEndException(ArchiveProblem.UNSUPPORTED, "Needs more memory than is allowed");
        } catch (RuntimeException damaged) {
            throw new IOException("Damaged archive", damaged);
        }
    }

    /**
     * Goes to the next entry.
     *
     * @return the method that is not read, or null: entries that are packed in another way are read all the same
     */
    private static String begin(SevenZFile archive) throws IOException {
        try {
            archive.getNextEntry();
            return null;
        } catch (PasswordRequiredException locked) {
            throw new ArchiveEndException(ArchiveProblem.ENCRYPTED, "");
        } catch (IOException method) {
            String why = String.valueOf(method.getMessage());
            if (why.startsWith(METHOD) || why.startsWith("Multi input")) {
                return why;
            }
            throw method;
        } catch (RuntimeException damaged) {
            throw new IOException("Damaged archive", damaged);
        }
    }
}
