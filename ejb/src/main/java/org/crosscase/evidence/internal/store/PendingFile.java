package org.crosscase.evidence.internal.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * A file on its way into the store. {@link #keep} makes it durable under its final name; closed without it, nothing
 * remains. The order is: write, force the file, rename, force the folder; only then may a row name it. When forcing
 * fails the name is given up for good, because asked a second time the system may answer that all is well.
 */
public final class PendingFile implements AutoCloseable {
    private final Disk disk;
    private final StoreKey key;
    private final Path unfinished;
    private final Path target;
    private final FileChannel file;
    private final OutputStream plain;
    private final UnaryOperator<IOException> told;
    private boolean kept;

    PendingFile(Disk disk, FileCipher cipher, StoreKey key, Path target, UnaryOperator<IOException> told)
            throws IOException {
        this.disk = disk;
        this.told = told;
        this.key = key;
        this.target = target;
        unfinished = target.resolveSibling(target.getFileName() + FolderStore.UNFINISHED);
        file = disk.create(unfinished);
        try {
            plain = cipher.encrypting(new LeavingOpen(Channels.newOutputStream(file), told), key);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Takes the plain bytes. */
    public OutputStream out() {
        return plain;
    }

    /**
     * @return the name to put on record
     * @throws IOException when the file is not on the disk; it never will be under this name
     */
    public StoreKey keep() throws IOException {
        try {
            return keepDurably();
        } catch (IOException failed) {
            throw told.apply(failed);
        }
    }

    private StoreKey keepDurably() throws IOException {
        plain.close();
        disk.force(file);
        file.close();
        disk.rename(unfinished, target);
        try {
            disk.forceFolder(target.getParent());
        } catch (IOException e) {
            disk.delete(target);
            throw e;
        }
        kept = true;
        return key;
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            if (!kept) {
                disk.delete(unfinished);
            }
        }
    }

    /** The cipher closes what it writes to; the channel is still needed then, to be forced. */
    private static final class LeavingOpen extends FilterOutputStream {
        private final UnaryOperator<IOException> told;

        LeavingOpen(OutputStream out, UnaryOperator<IOException> told) {
            super(out);
            this.told = told;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException failed) {
                throw told.apply(failed);
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
