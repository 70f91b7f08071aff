package org.crosscase.evidence.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/**
 * A file on its way into the store, encrypted under a key of its own. {@link #keep} makes it durable; closed without it,
 * nothing remains. Readable it is from the moment when its key is on record: {@link EvidenceStore#record}.
 */
public final class PendingFile implements AutoCloseable {
    private final FileStore.Draft draft;
    private final OutputStream plain;
    private final Supplier<WrappedFileKey> key;

    /** @param key wrapped when the file is whole, which may be long after it was begun */
    PendingFile(FileStore.Draft draft, FileCipher cipher, Supplier<WrappedFileKey> key) throws IOException {
        this.draft = draft;
        this.key = key;
        try {
            plain = cipher.encrypting(draft.out());
        } catch (IOException | RuntimeException e) {
            draft.close();
            throw e;
        }
    }

    /** Takes the plain bytes. */
    public OutputStream out() {
        return plain;
    }

    /**
     * @return its key, to be put on record with what names the file
     * @throws IOException when the file is not durable; it never will be under this name
     */
    public WrappedFileKey keep() throws IOException {
        plain.close();
        WrappedFileKey wrapped = key.get();
        draft.keep();
        return wrapped;
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}
