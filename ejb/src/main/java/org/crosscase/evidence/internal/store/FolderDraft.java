package org.crosscase.evidence.internal.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * A file under a temporary name. The order is: write, force the file, rename, force the folder; only then may a row name
 * it. When forcing fails the name is given up for good, because asked a second time the system may answer that all is well.
 */
final class FolderDraft implements FileStore.Draft {
    private final Disk disk;
    private final Path unfinished;
    private final Path target;
    private final FileChannel file;
    private final OutputStream out;
    private final UnaryOperator<IOException> told;
    private boolean kept;

    FolderDraft(Disk disk, Path target, UnaryOperator<IOException> told) throws IOException {
        this.disk = disk;
        this.told = told;
        this.target = target;
        unfinished = target.resolveSibling(target.getFileName() + FolderStore.UNFINISHED);
        file = disk.create(unfinished);
        out = new LeavingOpen(Channels.newOutputStream(file), told);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public void keep() throws IOException {
        try {
            keepDurably();
        } catch (IOException failed) {
            throw told.apply(failed);
        }
    }

    private void keepDurably() throws IOException {
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
