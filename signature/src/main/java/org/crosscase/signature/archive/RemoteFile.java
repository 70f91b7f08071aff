package org.crosscase.signature.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/** The archive as its process sees it: read from anywhere, in blocks that the supervisor decrypts. */
final class RemoteFile implements SeekableByteChannel {
    /** Blocks kept: directories are read a few bytes at a time. */
    private static final int KEPT = 16;

    /** Fetches bytes from a place; fewer only at the end. */
    interface Blocks {
        byte[] read(long place, int length) throws IOException;
    }

    private final Blocks blocks;
    private final long from;
    private final long size;
    private final Map<Long, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > KEPT;
        }
    };
    private long position;

    RemoteFile(Blocks blocks, long size) {
        this(blocks, 0, size);
    }

    private RemoteFile(Blocks blocks, long from, long size) {
        this.blocks = blocks;
        this.from = from;
        this.size = size;
    }

    /** The same file without what stands before a place. */
    RemoteFile from(long place) {
        return new RemoteFile(blocks, from + place, size - place);
    }

    /** A stream of its own position, from a place to the end. */
    InputStream stream(long place) {
        return new BufferedInputStream(Channels.newInputStream(from(place)), 1 << 13);
    }

    /** Without moving. */
    byte[] bytes(long place, int most) throws IOException {
        long before = position;
        position(place);
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(most, size - place)));
        while (bytes.hasRemaining() && read(bytes) > 0) {
            // as much as there is
        }
        position(before);
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= size) {
            return -1;
        }
        if (!target.hasRemaining()) {
            return 0;
        }
        long at = from + position;
        long block = at / Wire.PIECE;
        byte[] bytes = kept.get(block);
        if (bytes == null) {
            bytes = blocks.read(block * Wire.PIECE, Wire.PIECE);
            kept.put(block, bytes);
        }
        int offset = (int) (at % Wire.PIECE);
        int count = (int) Math.min(Math.min(target.remaining(), bytes.length - offset), size - position);
        if (count <= 0) {
            throw new IOException("The archive ended before its end");
        }
        target.put(bytes, offset, count);
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) {
        position = Math.max(0, place);
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // belongs to the conversation
    }
}
