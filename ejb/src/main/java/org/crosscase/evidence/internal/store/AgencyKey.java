package org.crosscase.evidence.internal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.crosscase.agency.AgencyId;

/**
 * Wraps the keys of an agency's files, each bound to its file.
 *
 * @param number the agency's keys are numbered from 1
 */
public record AgencyKey(AgencyId agency, int number, WrappingKey key) {
    WrappedFileKey wrap(StoreKey file, byte[] fileKey) {
        return new WrappedFileKey(file, number, key.wrap(fileKey, name(file)));
    }

    /** @throws IOException when it is the key of another file, or was altered */
    byte[] unwrap(WrappedFileKey wrapped) throws IOException {
        try {
            return key.unwrap(wrapped.key(), name(wrapped.file()));
        } catch (GeneralSecurityException e) {
            throw new IOException("the key of the file was altered, or is another's", e);
        }
    }

    private byte[] name(StoreKey file) {
        return ("crosscase file key 1 " + agency + " " + number + " " + file).getBytes(StandardCharsets.UTF_8);
    }
}
