package org.crosscase.signature.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.Executor;
import java.util.zip.CRC32C;
import org.crosscase.signature.index.DamagedSnapshotException.Damage;

/**
 * The file form of an index, all numbers little-endian: 8 bytes {@code CCHAMIDX}, int version, int algorithm, long log
 * position, int count, int checksum (CRC-32C) of the 28 bytes before it; then for each signature a long identity and
 * four words; then the long checksum of those rows, and the end of the file. The bands are not written: building them
 * anew costs little more than reading them would.
 */
final class Snapshot {
    static final int HEADER_BYTES = 32;
    static final int ROW_BYTES = 40;
    private static final long MAGIC = ascii("CCHAMIDX");
    private static final int VERSION = 1;
    private static final int ALGORITHM_PDQ_1 = 1;
    private static final int ROWS_AT_ONCE = 4096;

    private Snapshot() {}

    /** Writes rows one after the other; {@link #finish} must follow exactly {@code count} of them. */
    static final class Writer {
        private final OutputStream out;
        private final CRC32C checksum = new CRC32C();
        private final ByteBuffer buffer = littleEndian(ROWS_AT_ONCE * ROW_BYTES);
        private int rowsDue;

        Writer(OutputStream out, long logPosition, int count) throws IOException {
            this.out = out;
            this.rowsDue = count;
            ByteBuffer header = littleEndian(HEADER_BYTES);
            header.putLong(MAGIC).putInt(VERSION).putInt(ALGORITHM_PDQ_1);
            header.putLong(logPosition).putInt(count);
            header.putInt(checksumOf(header.array(), HEADER_BYTES - Integer.BYTES));
            out.write(header.array());
        }

        void row(long id, long w0, long w1, long w2, long w3) throws IOException {
            if (!buffer.hasRemaining()) {
                flush();
            }
            buffer.putLong(id).putLong(w0).putLong(w1).putLong(w2).putLong(w3);
            rowsDue--;
        }

        void finish() throws IOException {
            if (rowsDue != 0) {
                throw new IllegalStateException("The snapshot was announced with " + rowsDue + " more rows");
            }
            flush();
            out.write(littleEndian(Long.BYTES).putLong(checksum.getValue()).array());
            out.flush();
        }

        private void flush() throws IOException {
            checksum.update(buffer.array(), 0, buffer.position());
            out.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
    }

    /** Reads and checks a whole snapshot. */
    static HammingIndex read(InputStream in, int threads, Executor executor) throws IOException {
        ByteBuffer header = littleEndian(HEADER_BYTES);
        fill(in, header.array(), HEADER_BYTES);
        if (header.getLong() != MAGIC) {
            throw new DamagedSnapshotException(Damage.NOT_A_SNAPSHOT, "it does not begin as a snapshot does");
        }
        int version = header.getInt();
        int algorithm = header.getInt();
        long logPosition = header.getLong();
        int count = header.getInt();
        if (header.getInt() != checksumOf(header.array(), HEADER_BYTES - Integer.BYTES)) {
            throw new DamagedSnapshotException(Damage.CHECKSUM, "the header does not agree with its checksum");
        }
        if (version != VERSION || algorithm != ALGORITHM_PDQ_1) {
            throw new DamagedSnapshotException(
                    Damage.OTHER_FORMAT, "version " + version + " of algorithm " + algorithm);
        }
        if (count < 0) {
            throw new DamagedSnapshotException(Damage.CONTENT, count + " signatures");
        }
        IndexBuilder builder = new IndexBuilder(threads, count);
        rows(in, count, builder);
        try {
            return builder.build(logPosition, executor);
        } catch (IllegalArgumentException e) {
            throw new DamagedSnapshotException(Damage.CONTENT, e.getMessage());
        }
    }

    private static void rows(InputStream in, int count, IndexBuilder builder) throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer = littleEndian(ROWS_AT_ONCE * ROW_BYTES);
        for (int row = 0; row < count; ) {
            int rows = Math.min(ROWS_AT_ONCE, count - row);
            fill(in, buffer.array(), rows * ROW_BYTES);
            checksum.update(buffer.array(), 0, rows * ROW_BYTES);
            buffer.clear();
            for (int end = row + rows; row < end; row++) {
                builder.add(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
            }
        }
        ByteBuffer trailer = littleEndian(Long.BYTES);
        fill(in, trailer.array(), Long.BYTES);
        if (trailer.getLong() != checksum.getValue()) {
            throw new DamagedSnapshotException(Damage.CHECKSUM, "the signatures do not agree with their checksum");
        }
        if (in.read() >= 0) {
            throw new DamagedSnapshotException(Damage.CONTENT, "bytes follow the end of the snapshot");
        }
    }

    private static void fill(InputStream in, byte[] bytes, int length) throws IOException {
        try {
            if (in.readNBytes(bytes, 0, length) < length) {
                throw new DamagedSnapshotException(Damage.CUT_SHORT, "the file ends before its content does");
            }
        } catch (EOFException e) {
            throw new DamagedSnapshotException(Damage.CUT_SHORT, e.getMessage());
        }
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int checksumOf(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    private static long ascii(String eight) {
        long value = 0;
        for (int i = 7; i >= 0; i--) {
            value = value << 8 | eight.charAt(i);
        }
        return value;
    }
}
