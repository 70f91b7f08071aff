package org.crosscase.evidence.internal.store;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** A key that encrypts keys (AES-256-GCM), each bound to what it is the key of. */
final class WrappingKey {
    static final int BYTES = 32;

    private final AesGcmJce aead;

    /** @param key 32 random bytes */
    WrappingKey(byte[] key) {
        try {
            aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing on this Java platform", e);
        }
    }

    /** 32 random bytes. */
    static byte[] random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** @param of what it is the key of */
    byte[] wrap(byte[] key, byte[] of) {
        try {
            return aead.encrypt(key, of);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be wrapped", e);
        }
    }

    /** @throws GeneralSecurityException when another key wrapped it, it is the key of something else, or it was altered */
    byte[] unwrap(byte[] wrapped, byte[] of) throws GeneralSecurityException {
        return aead.decrypt(wrapped, of);
    }
}
