package org.crosscase.signature.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import org.crosscase.signature.kind.FileTypes;

/** Takes entries out of an archive one by one, and keeps the limits: what is wrong with one never stops the others. */
final class Entries {
    /** Writes an entry's bytes to the stream. */
    interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    /** Nothing that the archive says is wrong with it. */
    private static final long NO_CHECKSUM = -1;

    private final EntrySink sink;
    private final Allowance limits;
    private final PartRule parts;
    private long seen;
    private long takenBytes;
    private long lostBytes;

    Entries(EntrySink sink, Allowance limits, PartRule parts) {
        this.sink = sink;
        this.limits = limits;
        this.parts = parts;
    }

    /**
     * @param inAll entries of the archive as far as they are known, otherwise a negative number
     * @throws ArchiveEndException when the archive has more entries than are allowed
     */
    void count(long inAll) throws ArchiveEndException {
        if (++seen > limits.entries()) {
            throw new ArchiveEndException(
                    ArchiveProblem.TOO_MANY_ENTRIES,
                    (inAll < 0 ? "More than " + number(limits.entries()) : number(inAll)) + " entries; "
                            + number(limits.entries()) + " may be taken out of one archive and were");
        }
    }

    void refuse(String name, ArchiveProblem problem, String detail) throws IOException {
        sink.refuse(name, problem, detail);
    }

    void take(String name, EntryFacts facts, long packed, InputStream content, long crc) throws IOException {
        take(name, facts, packed, -1, content::transferTo, crc);
    }

    /**
     * @param packed its length in the archive, or a negative number
     * @param size its length as the archive says, or a negative number
     * @param crc CRC-32 as the archive says, or a negative number
     */
    void take(String name, EntryFacts facts, long packed, long size, Content content, long crc) throws IOException {
        if (!parts.mayHold(name)) {
            return;
        }
        Taking taking = new Taking(name, facts, packed);
        ArchiveProblem problem = null;
        String detail = "";
        try {
            content.writeTo(taking);
            taking.finish();
            if (crc > NO_CHECKSUM && taking.crc.getValue() != crc) {
                problem = ArchiveProblem.WRONG_CHECKSUM;
            }
        } catch (EntryFailedException limit) {
            problem = limit.problem();
            detail = limit.getMessage();
        } catch (SinkFailed lost) {
            throw lost.cause();
        } catch (NoClassDefFoundError library) {
            problem = ArchiveProblem.UNSUPPORTED;
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError damaged) {
            // some readers find the wrong checksum themselves, after the last byte
            boolean whole = size >= 0 && taking.count == size;
            if (whole) {
                taking.finish();
            }
            problem = whole ? ArchiveProblem.WRONG_CHECKSUM : ArchiveProblem.DAMAGED;
            detail = whole ? "" : "after " + number(taking.count) + " bytes";
        }
        taking.end(problem, detail);
        if (lostBytes > limits.bytes()) {
            throw new ArchiveEndException(
                    ArchiveProblem.TOO_LARGE,
                    "Too much was decompressed for nothing; " + number(seen) + " entries were looked at");
        }
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** The supervisor is gone or the archive cannot be read: nothing that an entry could be blamed for. */
    private static final class SinkFailed extends IOException {
        private static final long serialVersionUID = 1L;

        SinkFailed(IOException cause) {
            super(cause);
        }

        IOException cause() {
            return (IOException) getCause();
        }
    }

    /** One entry on its way out. Its first bytes are held back until it is clear whether it is a file at all. */
    private final class Taking extends OutputStream {
        private final String name;
        private final EntryFacts facts;
        private final long packed;
        private final long most;
        private final CRC32 crc = new CRC32();
        private byte[] start = new byte[0];
        private boolean decided;
        private boolean taken;
        private long count;

        Taking(String name, EntryFacts facts, long packed) {
            this.name = name;
            this.facts = facts;
            this.packed = packed;
            this.most = limits.bytesOfEntry(packed);
            this.decided = parts.takesAll();
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (count + length > most) {
                throw new EntryFailedException(
                        ArchiveProblem.TOO_LARGE,
                        "More than " + number(most) + " bytes come out of "
                                + (packed < 0 ? "it" : number(packed) + " in the archive"));
            } else if (takenBytes + count + length > limits.bytes()) {
                throw new EntryFailedException(
                        ArchiveProblem.TOO_LARGE,
                        "More than " + number(limits.bytes()) + " bytes come out of the archive");
            }
            crc.update(bytes, offset, length);
            count += length;
            if (decided) {
                pass(bytes, offset, length);
                return;
            }
            int held = start.length;
            start = java.util.Arrays.copyOf(start, held + length);
            System.arraycopy(bytes, offset, start, held, length);
            if (start.length >= FileTypes.START_BYTES) {
                decide();
            }
        }

        private void decide() throws IOException {
            decided = true;
            if (!parts.takes(start)) {
                taken = false;
                parts.leftOut();
                throw new EntryFailedException(null, "");
            }
            byte[] held = start;
            start = new byte[0];
            pass(held, 0, held.length);
        }

        private void pass(byte[] bytes, int offset, int length) throws IOException {
            try {
                open();
                for (int at = 0; at < length; at += Wire.PIECE) {
                    sink.data(bytes, offset + at, Math.min(Wire.PIECE, length - at));
                }
            } catch (IOException e) {
                throw new SinkFailed(e);
            }
        }

        private void open() throws IOException {
            if (!taken) {
                taken = true;
                sink.begin(name, facts);
            }
        }

        /** All bytes are here. */
        void finish() throws IOException {
            if (!decided) {
                decide();
            }
            open();
        }

        void end(ArchiveProblem problem, String detail) throws IOException {
            boolean lost = problem != null && problem != ArchiveProblem.WRONG_CHECKSUM;
            if (lost) {
                lostBytes += count;
            } else {
                takenBytes += count;
            }
            if (taken) {
                sink.end(problem, detail);
            } else if (problem != null) {
                sink.refuse(name, problem, detail);
            }
        }
    }
}
