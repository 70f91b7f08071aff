package org.crosscase.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of a {@link LogKey}. */
public final class PublicLogKey {
    private static final byte ED25519 = 1;
    /** DER header of an Ed25519 key (RFC 8410); the 32 bytes of RFC 8032 follow. */
    private static final byte[] HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PublicKey key;
    private final byte[] bytes;

    private PublicLogKey(PublicKey key, byte[] bytes) {
        this.key = key;
        this.bytes = bytes;
    }

    static PublicLogKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new PublicLogKey(key, Arrays.copyOfRange(encoded, HEADER.length, encoded.length));
    }

    /** @param bytes the 32 bytes of RFC 8032 */
    public static PublicLogKey of(byte[] bytes) {
        byte[] encoded = Arrays.copyOf(HEADER, HEADER.length + bytes.length);
        System.arraycopy(bytes, 0, encoded, HEADER.length, bytes.length);
        try {
            return new PublicLogKey(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)), bytes.clone());
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalArgumentException("not an Ed25519 key", notAKey);
        }
    }

    /**
     * Reads {@link #verifierKey(String)}.
     *
     * @throws IllegalArgumentException when it is none, or belongs to another name
     */
    public static PublicLogKey parse(String name, String verifierKey) {
        String[] parts = verifierKey.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a verifier key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 verifier key");
        }
        PublicLogKey key = of(Arrays.copyOfRange(typed, 1, 33));
        if (!key.verifierKey(name).equals(verifierKey)) {
            throw new IllegalArgumentException("the key belongs to another log");
        }
        return key;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** First four bytes of SHA-256 over name, line feed, algorithm and key, as signed notes identify a key. */
    byte[] id(String name) {
        MessageDigest digest = Sha256Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(bytes), 4);
    }

    /** Names the key apart from any log: first eight bytes of SHA-256 over the key, hex. */
    public String fingerprint() {
        return HexFormat.of().formatHex(Sha256Hash.sha256().digest(bytes), 0, 8);
    }

    /** The key in the form that verifiers of signed notes take: name, id, algorithm and key. */
    public String verifierKey(String name) {
        byte[] typed = new byte[33];
        typed[0] = ED25519;
        System.arraycopy(bytes, 0, typed, 1, 32);
        return name + "+" + HexFormat.of().formatHex(id(name)) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** Whether a signature line of a signed note stems from this key under that name, and fits the body. */
    public boolean verifies(String name, String line, byte[] body) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals("\u2014") || !parts[1].equals(name)) {
            return false;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(parts[2]);
            if (decoded.length != 68
                    || !Base64.getEncoder().encodeToString(decoded).equals(parts[2])
                    || !Arrays.equals(decoded, 0, 4, id(name), 0, 4)) {
                return false;
            }
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(body);
            return signature.verify(decoded, 4, 64);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }
}
