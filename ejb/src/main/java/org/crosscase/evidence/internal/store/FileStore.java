package org.crosscase.evidence.internal.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.function.Consumer;
import org.crosscase.agency.AgencyId;

/**
 * Where encrypted files lie, in a folder or elsewhere. A store sees random names and ciphertext and knows no key. A file is
 * written once and never changed; under its name it is whole and durable, or it is not there. {@code FileStoreContract} is
 * what each store has to pass.
 */
interface FileStore {
    /**
     * Begins a file. Nobody sees it under its name before it is kept.
     *
     * @throws StoreFull when there is no room, here or while it is written
     */
    Draft begin(AgencyId agency, StoreKey key) throws IOException;

    /** @throws IOException when there is no such file, here or at the first read */
    InputStream open(AgencyId agency, StoreKey key) throws IOException;

    /** The same from any place. */
    SeekableByteChannel openSeekable(AgencyId agency, StoreKey key) throws IOException;

    /** Removes a file, if there is one. */
    void remove(AgencyId agency, StoreKey key) throws IOException;

    /**
     * Gives out the files that were kept before that moment and are not set aside, in any order. Those that are removed
     * meanwhile may be among them or not.
     */
    void list(AgencyId agency, Instant keptBefore, Consumer<StoreKey> each) throws IOException;

    /** Puts a file where it is neither opened nor listed any more, for an administrator to decide on. */
    void setAside(AgencyId agency, StoreKey key) throws IOException;

    /**
     * Removes drafts that a crash left.
     *
     * @return how many
     * @throws IOException when one stays; the others are removed all the same
     */
    int removeDrafts(AgencyId agency, Instant begunBefore) throws IOException;

    /** Writes a small file durably and removes it. @throws IOException when the store takes none, as on a full disk */
    void tryWriting() throws IOException;

    /** A file on its way in. Closed without having been kept, nothing of it remains. */
    interface Draft extends Closeable {
        /** Takes the bytes; closing it does not keep the file. */
        OutputStream out();

        /**
         * Makes the file durable under its name.
         *
         * @throws IOException when it is not; it never will be under this name
         */
        void keep() throws IOException;
    }
}
