package org.crosscase.evidence.internal.store;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.crosscase.agency.AgencyId;

/**
 * Encrypts files under one data key of one agency: AES-256-GCM in segments of 64 KiB, each with its own tag, its number
 * and a mark of the last one in the nonce, under a key derived for each file from the data key and a random salt (the
 * STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015, as in Tink's AES-GCM-HKDF). A file that was cut
 * off, extended, reordered, altered or put in another's place does not decrypt.
 */
final class FileCipher {
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 64 << 10;

    private final AgencyId agency;
    private final int keyNumber;
    private final AesGcmHkdfStreaming aead;

    /** @param dataKey 32 random bytes */
    FileCipher(AgencyId agency, int keyNumber, byte[] dataKey) {
        this.agency = agency;
        this.keyNumber = keyNumber;
        try {
            aead = new AesGcmHkdfStreaming(dataKey, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key that cannot be used", e);
        }
    }

    int keyNumber() {
        return keyNumber;
    }

    /** Closing it writes the last segment. */
    OutputStream encrypting(OutputStream sink, StoreKey key) throws IOException {
        try {
            return aead.newEncryptingStream(sink, associatedData(key));
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot encrypt", e);
        }
    }

    /** Reading past an altered segment throws; bytes of it are never given out. */
    InputStream decrypting(InputStream source, StoreKey key) throws IOException {
        try {
            return aead.newDecryptingStream(source, associatedData(key));
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot decrypt", e);
        }
    }

    /** Reads from any place; bytes of an altered segment are never given out. */
    SeekableByteChannel decrypting(SeekableByteChannel source, StoreKey key) throws IOException {
        try {
            return aead.newSeekableDecryptingChannel(source, associatedData(key));
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot decrypt", e);
        }
    }

    private byte[] associatedData(StoreKey key) {
        return ("crosscase file 1 " + agency + " " + key).getBytes(StandardCharsets.UTF_8);
    }
}
