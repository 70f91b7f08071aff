package org.crosscase.signature.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A gzip file, which may hold several one after the other. What follows and is none, as zeros on tapes, damages nothing. */
final class GzipMembers extends InputStream {
    private final InputStream packed;
    private final String name;
    private GzipCompressorInputStream member;

    /** @param packed supports marks */
    GzipMembers(InputStream packed) throws IOException {
        this.packed = packed;
        this.member = next();
        this.name = member.getMetaData().getFileName();
    }

    /** As the first of them says, or null. */
    String name() {
        return name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (member != null) {
            int count = member.read(target, offset, length);
            if (count >= 0) {
                return count;
            }
            member = another() ? next() : null;
        }
        return -1;
    }

    private boolean another() throws IOException {
        packed.mark(2);
        boolean begins = packed.read() == 0x1f && packed.read() == 0x8b;
        packed.reset();
        return begins;
    }

    private GzipCompressorInputStream next() throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(false)
                .get();
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
