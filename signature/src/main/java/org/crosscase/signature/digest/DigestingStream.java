package org.crosscase.signature.digest;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Computes SHA-256, SHA-1 and MD5 of the bytes that pass, in one pass and constant memory. It stands either on a
 * stream that is read ({@link #reading}) or on one that is written ({@link #writing}); never on both.
 */
public final class DigestingStream {
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest md5 = digest("MD5");
    private long size;
    private InputStream input;
    private OutputStream output;

    private DigestingStream() {}

    /** Digests what is read from {@link #input()}. Skipped bytes count as read; marks are not supported. */
    public static DigestingStream reading(InputStream source) {
        DigestingStream digesting = new DigestingStream();
        digesting.input = digesting.new Reading(source);
        return digesting;
    }

    /** Digests what is written to {@link #output()}; the bytes go on to {@code sink}. */
    public static DigestingStream writing(OutputStream sink) {
        DigestingStream digesting = new DigestingStream();
        digesting.output = digesting.new Writing(sink);
        return digesting;
    }

    /** @throws IllegalStateException on a stream made by {@link #writing} */
    public InputStream input() {
        if (input == null) {
            throw new IllegalStateException("This stream digests what is written");
        }
        return input;
    }

    /** @throws IllegalStateException on a stream made by {@link #reading} */
    public OutputStream output() {
        if (output == null) {
            throw new IllegalStateException("This stream digests what is read");
        }
        return output;
    }

    /** Bytes that have passed so far. */
    public long size() {
        return size;
    }

    /** The digests of everything that has passed; starts anew afterwards. */
    public Digests digests() {
        Digests digests = new Digests(Sha256.of(sha256.digest()), Sha1.of(sha1.digest()), Md5.of(md5.digest()), size);
        size = 0;
        return digests;
    }

    private void update(byte[] bytes, int offset, int length) {
        sha256.update(bytes, offset, length);
        sha1.update(bytes, offset, length);
        md5.update(bytes, offset, length);
        size += length;
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    private final class Reading extends FilterInputStream {
        Reading(InputStream source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            if (count > 0) {
                update(bytes, offset, count);
            }
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
    }

    private final class Writing extends FilterOutputStream {
        Writing(OutputStream sink) {
            super(sink);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            update(bytes, offset, length);
        }
    }
}
