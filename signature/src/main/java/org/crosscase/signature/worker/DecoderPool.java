package org.crosscase.signature.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.crosscase.signature.decode.DecodeLimits;

/** A small pool of decoder processes; its inside follows. */
public final class DecoderPool implements AutoCloseable {
    private DecoderPool() {}

    /** Settings with usable defaults: two processes, this Java, the class path of this class, 384 MB, default limits. */
    public static Builder builder() {
        return new Builder();
    }

    /** Examines one file. */
    public Examination examine(InputStream bytes) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("Not built yet");
    }

    /** Re-encodes one file for a page. */
    public Rendition render(InputStream bytes, int maxSide, boolean grey) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("Not built yet");
    }

    @Override
    public void close() {}

    /** How a pool is set up. */
    public static final class Builder {
        private Builder() {}

        public Builder processes(int count) {
            return this;
        }

        public Builder java(Path executable) {
            return this;
        }

        public Builder classPath(List<Path> entries) {
            return this;
        }

        public Builder heapMegabytes(int megabytes) {
            return this;
        }

        public Builder limits(DecodeLimits limits) {
            return this;
        }

        public DecoderPool start() {
            return new DecoderPool();
        }
    }
}
