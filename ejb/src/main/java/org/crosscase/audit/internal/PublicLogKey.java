package org.crosscase.audit.internal;

import java.nio.ByteBuffer;
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
import java.util.OptionalLong;

/** The public half of a {@link LogKey}. */
public final class PublicLogKey {
    private static final byte ED25519 = 1;
    /** A timestamped signature of one who cosigns (C2SP tlog-cosignature). */
    private static final byte COSIGNATURE = 4;

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

    byte[] id(String name) {
        return id(name, ED25519);
    }

    byte[] cosignerId(String name) {
        return id(name, COSIGNATURE);
    }

    /** First four bytes of SHA-256 over name, line feed, algorithm and key, as signed notes identify a key. */
    private byte[] id(String name, byte algorithm) {
        MessageDigest digest = Sha256Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(algorithm);
        return Arrays.copyOf(digest.digest(bytes), 4);
    }

    /** Names the key apart from any log: first eight bytes of SHA-256 over the key, hex. */
    public String fingerprint() {
        return HexFormat.of().formatHex(Sha256Hash.sha256().digest(bytes), 0, 8);
    }

    /** The key in the form that verifiers of signed notes take: name, id, algorithm and key. */
    public String verifierKey(String name) {
        return verifierKey(name, ED25519);
    }

    /** The same of one who cosigns under that name. */
    public String cosignerKey(String name) {
        return verifierKey(name, COSIGNATURE);
    }

    private String verifierKey(String name, byte algorithm) {
        byte[] typed = new byte[33];
        typed[0] = algorithm;
        System.arraycopy(bytes, 0, typed, 1, 32);
        return name + "+" + HexFormat.of().formatHex(id(name, algorithm)) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** Whether a signature line of a signed note stems from this key under that name, and fits the body. */
    public boolean verifies(String name, String line, byte[] body) {
        byte[] signed = signatureOf(name, line, id(name), 68);
        return signed != null && verifies(body, signed, 4);
    }

    /** When this key cosigned the body under that name; empty when the line is not such a cosignature. */
    public OptionalLong cosignedAt(String name, String line, byte[] body) {
        byte[] signed = signatureOf(name, line, cosignerId(name), 76);
        if (signed == null) {
            return OptionalLong.empty();
        }
        long seconds = ByteBuffer.wrap(signed, 4, 8).getLong();
        return seconds >= 0 && verifies(cosigned(seconds, body), signed, 12)
                ? OptionalLong.of(seconds)
                : OptionalLong.empty();
    }

    /** What one who cosigns signs: a line that says what it is, the time in seconds since 1970, and the body. */
    static byte[] cosigned(long seconds, byte[] body) {
        byte[] head = ("cosignature/v1\ntime " + seconds + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] message = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, message, head.length, body.length);
        return message;
    }

    /** The bytes of a signature line, key id first; null when it is another's or not in its one form. */
    private static byte[] signatureOf(String name, String line, byte[] id, int length) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals("\u2014") || !parts[1].equals(name)) {
            return null;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(parts[2]);
            return decoded.length == length
                            && Base64.getEncoder().encodeToString(decoded).equals(parts[2])
                            && Arrays.equals(decoded, 0, 4, id, 0, 4)
                    ? decoded
                    : null;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private boolean verifies(byte[] message, byte[] signed, int offset) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed, offset, 64);
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }
}
