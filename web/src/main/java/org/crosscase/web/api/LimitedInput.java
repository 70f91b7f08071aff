package org.crosscase.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.crosscase.Problem;

/** Refuses a body that is longer than allowed, whatever its header said. */
public final class LimitedInput extends FilterInputStream {
    private final int limit;
    private long left;

    public LimitedInput(InputStream in, int limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw Problem.tooLarge("body-too-large", null, limit);
        }
    }
}
