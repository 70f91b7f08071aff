package org.crosscase.evidence.internal.store;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.crosscase.agency.AgencyId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The encrypted files of all agencies, each under its agency's own data key. Without a folder or a master key in the
 * configuration it refuses every file: nothing is ever stored in the clear.
 */
@ApplicationScoped
public class EvidenceStore {
    @Inject
    @ConfigProperty(name = "crosscase.store.dir")
    private Optional<String> folder;

    @Inject
    @ConfigProperty(name = "crosscase.store.master-key")
    private Optional<String> masterKeyText;

    @Inject
    private DataKeys dataKeys;

    @Inject
    private StoreSpace space;

    private final Map<AgencyId, Integer> newest = new ConcurrentHashMap<>();
    private final Map<KeyName, FileCipher> ciphers = new ConcurrentHashMap<>();
    private MasterKey masterKey;
    private FolderStore files;

    private record KeyName(AgencyId agency, int number) {}

    @PostConstruct
    void open() {
        masterKey = MasterKey.of(masterKeyText.orElseThrow(
                () -> new IllegalStateException("crosscase.store.master-key (CROSSCASE_STORE_MASTER_KEY) is not set")));
        files = new FolderStore(
                Path.of(folder.orElseThrow(() ->
                                new IllegalStateException("crosscase.store.dir (CROSSCASE_STORE_DIR) is not set")))
                        .toAbsolutePath()
                        .normalize(),
                new Disk());
    }

    /**
     * Begins a file of the agency; see {@link PendingFile}.
     *
     * @throws StoreFull when there is no room, here or while it is written
     */
    public PendingFile begin(AgencyId agency) throws IOException {
        space.requireRoom();
        try {
            return files.begin(agency, cipher(agency, newestKey(agency)), space::told);
        } catch (IOException failed) {
            throw space.told(failed);
        }
    }

    /**
     * Decrypts and verifies while it is read.
     *
     * @throws IOException when the file is missing; reading throws it when the file was altered
     */
    public InputStream open(AgencyId agency, StoreKey key) throws IOException {
        return files.open(agency, cipher(agency, key.keyNumber()), key);
    }

    /**
     * The same from any place, for archives whose directory stands at their end.
     *
     * @throws IOException when the file is missing; reading throws it when the file was altered
     */
    public SeekableByteChannel openSeekable(AgencyId agency, StoreKey key) throws IOException {
        return files.openSeekable(agency, cipher(agency, key.keyNumber()), key);
    }

    /** Removes a file that no row names. */
    public void discard(AgencyId agency, StoreKey key) throws IOException {
        files.discard(agency, key);
    }

    /** Writes a small file durably and removes it. @throws IOException when the store takes none, as on a full disk */
    public void tryWriting() throws IOException {
        files.tryWriting();
    }

    FolderStore files() {
        return files;
    }

    private int newestKey(AgencyId agency) {
        return newest.computeIfAbsent(agency, id -> {
            int number = dataKeys.newest(id);
            if (number == 0) {
                number = 1;
                dataKeys.add(id, number, masterKey.wrap(id, number, MasterKey.newDataKey()));
            }
            return number;
        });
    }

    private FileCipher cipher(AgencyId agency, int number) {
        return ciphers.computeIfAbsent(
                new KeyName(agency, number),
                name -> new FileCipher(
                        agency, number, masterKey.unwrap(agency, number, dataKeys.wrapped(agency, number))));
    }
}
