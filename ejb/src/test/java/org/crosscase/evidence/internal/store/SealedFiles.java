package org.crosscase.evidence.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;
import org.crosscase.agency.AgencyId;

/** Files of an agency with their keys, without a database. */
final class SealedFiles {
    private final AgencyId agency;
    private final AgencyKey agencyKey;
    private final Map<StoreKey, byte[]> keys = new HashMap<>();

    SealedFiles(AgencyId agency) {
        this.agency = agency;
        agencyKey = new AgencyKey(agency, 1, new WrappingKey(WrappingKey.random()));
    }

    PendingFile begin(FileStore store) throws IOException {
        StoreKey key = StoreKey.random();
        keys.put(key, WrappingKey.random());
        return new PendingFile(store.begin(agency, key), cipher(key), () -> agencyKey.wrap(key, keys.get(key)));
    }

    InputStream open(FileStore store, StoreKey key) throws IOException {
        return cipher(key).decrypting(store.open(agency, key));
    }

    SeekableByteChannel openSeekable(FileStore store, StoreKey key) throws IOException {
        return cipher(key).decrypting(store.openSeekable(agency, key));
    }

    FileCipher cipher(StoreKey key) {
        return new FileCipher(agency, key, keyOf(key));
    }

    byte[] keyOf(StoreKey key) {
        return keys.get(key);
    }
}
