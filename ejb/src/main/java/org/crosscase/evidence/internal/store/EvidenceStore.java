package org.crosscase.evidence.internal.store;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crosscase.agency.AgencyId;
import org.crosscase.signature.worker.PictureSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The encrypted files of all agencies, each under a key of its own. Without a place or a master key in the configuration it
 * refuses every file: nothing is ever stored in the clear.
 */
@ApplicationScoped
public class EvidenceStore {
    private static final Logger LOG = Logger.getLogger(EvidenceStore.class.getName());

    @Inject
    @ConfigProperty(name = "crosscase.store.dir")
    private Optional<String> folder;

    @Inject
    private AgencyKeys agencyKeys;

    @Inject
    private FileKeys fileKeys;

    @Inject
    private StoreSpace space;

    private FileStore files;

    @PostConstruct
    void open() {
        files = new FolderStore(
                Path.of(folder.orElseThrow(() ->
                                new IllegalStateException("crosscase.store.dir (CROSSCASE_STORE_DIR) is not set")))
                        .toAbsolutePath()
                        .normalize(),
                new Disk(),
                space::told);
    }

    /**
     * Begins a file of the agency; see {@link PendingFile}.
     *
     * @throws StoreFull when there is no room, here or while it is written
     */
    public PendingFile begin(AgencyId agency) throws IOException {
        space.requireRoom();
        agencyKeys.newest(agency);
        StoreKey key = StoreKey.random();
        byte[] fileKey = WrappingKey.random();
        return new PendingFile(
                files.begin(agency, key),
                new FileCipher(agency, key, fileKey),
                () -> agencyKeys.newest(agency).wrap(key, fileKey));
    }

    /** From the commit on the file can be read. In the transaction that writes the row which names it. */
    public void record(AgencyId agency, WrappedFileKey key) {
        fileKeys.add(agency, key);
    }

    /**
     * Decrypts and verifies while it is read.
     *
     * @throws IOException when the file is missing or destroyed; reading throws it when the file was altered
     */
    public InputStream open(AgencyId agency, StoreKey key) throws IOException {
        return source(agency, key).open();
    }

    /**
     * The same for those who read it more than once: its key is looked up now, and the file opened each time.
     *
     * @throws IOException when the file is destroyed
     */
    public PictureSource source(AgencyId agency, StoreKey key) throws IOException {
        FileCipher cipher = cipher(agency, key);
        return () -> closedOnFailure(files.open(agency, key), cipher::decrypting);
    }

    /**
     * The same from any place, for archives whose directory stands at their end.
     *
     * @throws IOException when the file is missing or destroyed; reading throws it when the file was altered
     */
    public SeekableByteChannel openSeekable(AgencyId agency, StoreKey key) throws IOException {
        FileCipher cipher = cipher(agency, key);
        return closedOnFailure(files.openSeekable(agency, key), cipher::decrypting);
    }

    /**
     * Encrypts something small that was made from a file and shows something of it: it is destroyed with the file.
     *
     * @throws IOException when the file is destroyed
     */
    public byte[] seal(AgencyId agency, StoreKey of, byte[] derived) throws IOException {
        return cipher(agency, of).sealed(derived);
    }

    /** @throws IOException when the file is destroyed, or this was altered or made from another one */
    public byte[] unseal(AgencyId agency, StoreKey of, byte[] sealed) throws IOException {
        return cipher(agency, of).opened(sealed);
    }

    /**
     * Destroys files and what was derived from them: nobody can read them from the commit of the transaction on, not even
     * with a copy of the store at hand. With what takes them off record, or alone for files that never were on it.
     */
    public void destroy(AgencyId agency, Collection<StoreKey> keys) {
        if (!keys.isEmpty()) {
            fileKeys.destroy(agency, keys);
        }
    }

    void removeDestroyed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FilesDestroyed destroyed) {
        for (StoreKey key : destroyed.files()) {
            try {
                files.remove(destroyed.agency(), key);
            } catch (IOException stays) {
                LOG.log(Level.WARNING, "a file without a key stays in the store until the sweep", stays);
            }
        }
    }

    /** Writes a small file durably and removes it. @throws IOException when the store takes none, as on a full disk */
    public void tryWriting() throws IOException {
        files.tryWriting();
    }

    FileStore files() {
        return files;
    }

    private FileCipher cipher(AgencyId agency, StoreKey key) throws IOException {
        WrappedFileKey wrapped = fileKeys.find(agency, key)
                .orElseThrow(() -> new IOException("the file has no key: it was destroyed or never on record"));
        return new FileCipher(
                agency, key, agencyKeys.get(agency, wrapped.agencyKey()).unwrap(wrapped));
    }

    private interface Decrypting<T> {
        T of(T source) throws IOException;
    }

    private static <T extends Closeable> T closedOnFailure(T source, Decrypting<T> decrypting) throws IOException {
        try {
            return decrypting.of(source);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }
}
