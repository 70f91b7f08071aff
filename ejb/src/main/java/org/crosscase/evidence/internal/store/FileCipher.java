package org.crosscase.evidence.internal.store;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.crosscase.agency.AgencyId;

/**
 * Encrypts a file, and what is derived from it, under the key of that file: AES-256-GCM in segments of 64 KiB, each with its
 * own tag, its number and a mark of the last one in the nonce, under a key derived from the file's and a random salt (the
 * STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015, as in Tink's AES-GCM-HKDF). A file that was cut
 * off, extended, reordered, altered or put in another's place does not decrypt.
 */
final class FileCipher {
    private static final int SEGMENT_BYTES = 64 << 10;

    private final AesGcmHkdfStreaming aead;
    private final byte[] file;
    private final byte[] derived;

    /** @param fileKey 32 random bytes */
    FileCipher(AgencyId agency, StoreKey key, byte[] fileKey) {
        file = name("crosscase file 2 ", agency, key);
        derived = name("crosscase derived 2 ", agency, key);
        try {
            aead = new AesGcmHkdfStreaming(fileKey, "HmacSha256", WrappingKey.BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that cannot be used", e);
        }
    }

    /** Closing it writes the last segment. */
    OutputStream encrypting(OutputStream sink) throws IOException {
        return encrypting(sink, file);
    }

    /** Reading past an altered segment throws; bytes of it are never given out. */
    InputStream decrypting(InputStream source) throws IOException {
        return decrypting(source, file);
    }

    /** Reads from any place; bytes of an altered segment are never given out. */
    SeekableByteChannel decrypting(SeekableByteChannel source) throws IOException {
        try {
            return aead.newSeekableDecryptingChannel(source, file);
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot decrypt", e);
        }
    }

    /** Something small that was made from the file. */
    byte[] sealed(byte[] plain) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(plain.length + 64);
        try (OutputStream out = encrypting(sealed, derived)) {
            out.write(plain);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return sealed.toByteArray();
    }

    /** @throws IOException when it was altered or made from another file */
    byte[] opened(byte[] sealed) throws IOException {
        try (InputStream in = decrypting(new ByteArrayInputStream(sealed), derived)) {
            return in.readAllBytes();
        }
    }

    private OutputStream encrypting(OutputStream sink, byte[] name) throws IOException {
        try {
            return aead.newEncryptingStream(sink, name);
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot encrypt", e);
        }
    }

    private InputStream decrypting(InputStream source, byte[] name) throws IOException {
        try {
            return aead.newDecryptingStream(source, name);
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot decrypt", e);
        }
    }

    private static byte[] name(String kind, AgencyId agency, StoreKey key) {
        return (kind + agency + " " + key).getBytes(StandardCharsets.UTF_8);
    }
}
