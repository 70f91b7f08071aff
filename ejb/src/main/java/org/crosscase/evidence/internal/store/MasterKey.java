package org.crosscase.evidence.internal.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.crosscase.agency.AgencyId;

/**
 * Wraps the agencies' keys, each bound to its agency and number. It never stands in the database.
 *
 * @param id tells it from those before and after it
 */
record MasterKey(String id, WrappingKey key) {
    /** @throws IllegalArgumentException unless the text is 32 bytes in Base64; the message does not repeat it */
    static MasterKey of(String id, String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("Master key " + id + " is not Base64 text");
        }
        if (key.length != WrappingKey.BYTES) {
            throw new IllegalArgumentException("Master key " + id + " has " + key.length + " bytes, not 32");
        }
        return new MasterKey(id, new WrappingKey(key));
    }

    byte[] wrap(AgencyId agency, int number, byte[] agencyKey) {
        return key.wrap(agencyKey, name(agency, number));
    }

    /** @throws IllegalStateException when another master key wrapped it, or it was altered */
    byte[] unwrap(AgencyId agency, int number, byte[] wrapped) {
        try {
            return key.unwrap(wrapped, name(agency, number));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Key " + number + " of agency " + agency + " was not wrapped by this master key " + id, e);
        }
    }

    private static byte[] name(AgencyId agency, int number) {
        return ("crosscase agency key 1 " + agency + " " + number).getBytes(StandardCharsets.UTF_8);
    }
}
