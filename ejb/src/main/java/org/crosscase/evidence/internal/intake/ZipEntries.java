package org.crosscase.evidence.internal.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.crosscase.evidence.IntakeProblem;

/**
 * Reads a ZIP archive from its first byte to its last, entry by entry, and counts what comes out: entries and bytes. It
 * believes nothing that the archive says of itself, and never makes a file name of an entry's name.
 */
final class ZipEntries {
    private final Budget budget;

    /**
     * What may still come out.
     *
     * @param entries files
     * @param bytes bytes
     */
    record Budget(long entries, long bytes) {}

    /** Takes what is found, in the order of the archive. */
    interface Taker {
        /** @param bytes ends with the entry; throws {@link LimitReached} when too much comes out. Need not be read to the end */
        void take(String name, InputStream bytes) throws IOException;

        /** An entry that cannot be read; the others can. */
        void refuse(String name, IntakeProblem problem, String detail);
    }

    ZipEntries(Budget budget) {
        this.budget = budget;
    }

    /** By the first four bytes: a local file header. An empty archive has nothing to take. */
    static boolean looksLikeZip(byte[] beginning) {
        return beginning.length >= 4
                && beginning[0] == 'P'
                && beginning[1] == 'K'
                && beginning[2] == 3
                && beginning[3] == 4;
    }

    /**
     * @throws LimitReached when more comes out than the budget allows; what came before was taken
     * @throws IOException when the archive is damaged or cut off; what came before was taken
     */
    void read(InputStream archive, Taker taker) throws IOException {
        long entries = 0;
        long[] bytes = {0};
        Tail tail = new Tail(archive);
        // code page 437 is what the format names for entries that do not say that they are in UTF-8
        try (ZipArchiveInputStream zip =
                new ZipArchiveInputStream(new BufferedInputStream(tail, 64 << 10), "Cp437", true, true)) {
            for (ZipArchiveEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (++entries > budget.entries()) {
                    throw new LimitReached(IntakeProblem.ARCHIVE_TOO_MANY_ENTRIES);
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    taker.refuse(entry.getName(), IntakeProblem.ENTRY_ENCRYPTED, "");
                } else if (!zip.canReadEntryData(entry)) {
                    taker.refuse(entry.getName(), IntakeProblem.ENTRY_UNSUPPORTED, "");
                } else {
                    take(taker, entry, zip, bytes);
                }
            }
            tail.transferTo(OutputStream.nullOutputStream());
            if (!tail.endsAnArchive()) {
                throw new IOException("Cut off");
            }
        }
    }

    /** The library meets damage of some kinds with exceptions that speak of programming errors. */
    private static ZipArchiveEntry next(ZipArchiveInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (RuntimeException damaged) {
            throw new IOException("Damaged archive", damaged);
        }
    }

    private void take(Taker taker, ZipArchiveEntry entry, ZipArchiveInputStream zip, long[] bytes) throws IOException {
        InputStream counted = new Counted(zip, bytes, budget.bytes());
        try {
            taker.take(entry.getName(), counted);
        } catch (UnsupportedZipFeatureException unsupported) {
            taker.refuse(
                    entry.getName(),
                    IntakeProblem.ENTRY_UNSUPPORTED,
                    unsupported.getFeature().toString());
        }
        // what was left of the entry counts as well: a bomb must not pass because nobody looked at it
        counted.transferTo(OutputStream.nullOutputStream());
    }

    /** Ends the archive: its entries or bytes are over the limit. */
    static final class LimitReached extends IOException {
        private static final long serialVersionUID = 1L;
        private final IntakeProblem problem;

        LimitReached(IntakeProblem problem) {
            super(problem.slug());
            this.problem = problem;
        }

        IntakeProblem problem() {
            return problem;
        }
    }

    private static final class Counted extends InputStream {
        private final ZipArchiveInputStream zip;
        private final long[] bytes;
        private final long most;

        Counted(ZipArchiveInputStream zip, long[] bytes, long most) {
            this.zip = zip;
            this.bytes = bytes;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = readOn(target, offset, length);
            if (count > 0) {
                bytes[0] += count;
                if (bytes[0] > most) {
                    throw new LimitReached(IntakeProblem.ARCHIVE_TOO_LARGE);
                }
            }
            return count;
        }

        private int readOn(byte[] target, int offset, int length) throws IOException {
            try {
                return zip.read(target, offset, length);
            } catch (RuntimeException damaged) {
                throw new IOException("Damaged archive", damaged);
            }
        }
    }

    /**
     * Remembers the last bytes: a reader that goes from entry to entry takes the end of the bytes for the end of the
     * archive, but only an archive that has its closing record is whole.
     */
    private static final class Tail extends FilterInputStream {
        private static final int RECORD = 22;
        private static final int LONGEST_COMMENT = 65_535;
        private static final byte[] SIGNATURE = {'P', 'K', 5, 6};

        private final byte[] last = new byte[RECORD + LONGEST_COMMENT];
        private long seen;

        Tail(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            for (int i = Math.max(0, count - last.length); i < count; i++) {
                last[(int) ((seen + i) % last.length)] = target[offset + i];
            }
            seen += Math.max(0, count);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] skipped = new byte[(int) Math.min(8192, Math.max(0, count))];
            return skipped.length == 0 ? 0 : Math.max(0, read(skipped, 0, skipped.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        boolean endsAnArchive() {
            for (long at = seen - RECORD; at >= 0 && at >= seen - last.length; at--) {
                int match = 0;
                while (match < SIGNATURE.length && last[(int) ((at + match) % last.length)] == SIGNATURE[match]) {
                    match++;
                }
                if (match == SIGNATURE.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
