package org.crosscase.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The Ed25519 key that signs checkpoints, made from its 32-byte seed (the private key of RFC 8032). */
public final class LogKey {
    private static final String HMAC = "HmacSHA256";
    private static final byte[] ENTRY_KEY = "crosscase audit entries".getBytes(StandardCharsets.UTF_8);

    private final PrivateKey privateKey;
    private final PublicLogKey publicKey;
    private final SecretKeySpec entryKey;

    private LogKey(PrivateKey privateKey, PublicLogKey publicKey, byte[] seed) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.entryKey = new SecretKeySpec(hmac(new SecretKeySpec(seed, HMAC), ENTRY_KEY), HMAC);
    }

    /** @throws IllegalArgumentException unless the text is base64 of 32 bytes; the message does not repeat it */
    public static LogKey ofSeed(String base64) {
        byte[] seed;
        try {
            seed = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("the key of the audit log must be base64");
        }
        if (seed.length != 32) {
            throw new IllegalArgumentException("the key of the audit log must have 32 bytes, not " + seed.length);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            // The JDK works out a public key only when it generates the pair: so it draws our seed as its random bytes.
            generator.initialize(NamedParameterSpec.ED25519, new Drawing(seed));
            KeyPair pair = generator.generateKeyPair();
            LogKey key = new LogKey(pair.getPrivate(), PublicLogKey.of(pair.getPublic()), seed);
            key.requireThatItSigns(seed);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Guards against a provider that does not take the seed as it is. */
    private void requireThatItSigns(byte[] seed) {
        byte[] body = Sha256Hash.sha256().digest(seed);
        boolean seedTaken =
                Arrays.equals(seed, ((EdECPrivateKey) privateKey).getBytes().orElseThrow());
        if (!seedTaken
                || !publicKey.verifies(
                        "self-test", signatureLine("self-test", body).stripTrailing(), body)) {
            throw new IllegalStateException("this JDK's Ed25519 does not work from a seed");
        }
    }

    public PublicLogKey publicKey() {
        return publicKey;
    }

    /** HMAC-SHA256 of an entry, by a key that is made from the seed and serves nothing else. */
    byte[] authenticate(byte[] entry) {
        return hmac(entryKey, entry);
    }

    /** A signature line of a signed note, line feed included. */
    String signatureLine(String name, byte[] body) {
        return line(name, publicKey.id(name), new byte[0], sign(body));
    }

    /** The line of one who cosigns a checkpoint: with the time, to the second. */
    String cosignatureLine(String name, byte[] body, Instant at) {
        long seconds = at.getEpochSecond();
        byte[] time = ByteBuffer.allocate(8).putLong(seconds).array();
        return line(name, publicKey.cosignerId(name), time, sign(PublicLogKey.cosigned(seconds, body)));
    }

    private static String line(String name, byte[] id, byte[] time, byte[] signature) {
        byte[] all = ByteBuffer.allocate(id.length + time.length + signature.length)
                .put(id)
                .put(time)
                .put(signature)
                .array();
        return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives out one value, once. */
    private static final class Drawing extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final transient byte[] value;

        Drawing(byte[] value) {
            this.value = value;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != value.length) {
                throw new IllegalStateException("asked for " + bytes.length + " bytes");
            }
            System.arraycopy(value, 0, bytes, 0, bytes.length);
        }
    }
}
