package org.crosscase.evidence.internal.store;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.crosscase.agency.AgencyId;

/** Wraps the agencies' data keys (AES-256-GCM, bound to agency and number). It never stands in the database. */
final class MasterKey {
    private static final int KEY_BYTES = 32;

    private final AesGcmJce aead;

    private MasterKey(AesGcmJce aead) {
        this.aead = aead;
    }

    /** @throws IllegalArgumentException unless the text is 32 bytes in Base64; the message does not repeat it */
    static MasterKey of(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("crosscase.store.master-key is not Base64 text");
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("crosscase.store.master-key has " + key.length + " bytes, not 32");
        }
        try {
            return new MasterKey(new AesGcmJce(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing on this Java platform", e);
        }
    }

    static byte[] newDataKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    byte[] wrap(AgencyId agency, int number, byte[] dataKey) {
        try {
            return aead.encrypt(dataKey, associatedData(agency, number));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key cannot be wrapped", e);
        }
    }

    /** @throws IllegalStateException when another master key wrapped it, or it was altered */
    byte[] unwrap(AgencyId agency, int number, byte[] wrapped) {
        try {
            return aead.decrypt(wrapped, associatedData(agency, number));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Data key " + number + " of agency " + agency + " was not wrapped with this master key", e);
        }
    }

    private static byte[] associatedData(AgencyId agency, int number) {
        return ("crosscase data key 1 " + agency + " " + number).getBytes(StandardCharsets.UTF_8);
    }
}
