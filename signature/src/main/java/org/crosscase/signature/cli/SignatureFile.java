package org.crosscase.signature.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.index.IndexBuilder;
import org.crosscase.signature.pdq.PdqHash;

/** A file of signatures: 32 bytes each, four 64-bit words, lowest first, each little-endian; nothing else. */
record SignatureFile(Path path) {
    private static final int BUFFER_BYTES = 1 << 20;

    /** An index of a file's signatures under their places in the file from 0, and how long sorting them took. */
    record Built(HammingIndex index, double seconds) {}

    /** Number of signatures in the file. */
    int count() throws IOException {
        long bytes = Files.size(path);
        if (bytes % PdqHash.BYTES != 0 || bytes / PdqHash.BYTES > Integer.MAX_VALUE) {
            throw new IOException(path + " has " + bytes + " bytes; a file of signatures has 32 for each");
        }
        return (int) (bytes / PdqHash.BYTES);
    }

    List<PdqHash> readAll() throws IOException {
        List<PdqHash> hashes = new ArrayList<>(count());
        read((w0, w1, w2, w3) -> hashes.add(new PdqHash(w0, w1, w2, w3)));
        return hashes;
    }

    /** Builds an index; the time leaves out the waiting for the disk. */
    Built build(int threads) throws IOException {
        long begun = System.nanoTime();
        IndexBuilder builder = new IndexBuilder(threads, count());
        int[] id = new int[1];
        long reading = read((w0, w1, w2, w3) -> builder.add(id[0]++, w0, w1, w2, w3));
        HammingIndex index = builder.build();
        return new Built(index, (System.nanoTime() - begun - reading) / 1e9);
    }

    private interface Words {
        void take(long w0, long w1, long w2, long w3);
    }

    /** Returns the nanoseconds spent waiting for the file. */
    private long read(Words words) throws IOException {
        long waited = 0;
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (boolean isOver = false; !isOver; ) {
                long begun = System.nanoTime();
                isOver = channel.read(buffer) < 0;
                waited += System.nanoTime() - begun;
                buffer.flip();
                while (buffer.remaining() >= PdqHash.BYTES) {
                    words.take(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
                }
                buffer.compact();
            }
        }
        return waited;
    }
}
