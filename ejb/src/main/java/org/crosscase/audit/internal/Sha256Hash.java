package org.crosscase.audit.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value of the log, with the domain-separated ways (RFC 9162, section 2.1.1) in which one is made. */
public record Sha256Hash(byte[] bytes) {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte SEAL = 2;

    /** Root of a tree without leaves, and the seal before the first entry. */
    public static final Sha256Hash OF_NOTHING = new Sha256Hash(sha256().digest());

    public Sha256Hash {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a SHA-256 value has 32 bytes, not " + bytes.length);
        }
    }

    public static Sha256Hash leaf(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Sha256Hash(digest.digest(content));
    }

    public static Sha256Hash node(Sha256Hash left, Sha256Hash right) {
        return pair(NODE, left, right);
    }

    /** The seal of an entry: binds its leaf hash to all entries before it. */
    public static Sha256Hash seal(Sha256Hash before, Sha256Hash leaf) {
        return pair(SEAL, before, leaf);
    }

    private static Sha256Hash pair(byte domain, Sha256Hash first, Sha256Hash second) {
        MessageDigest digest = sha256();
        digest.update(domain);
        digest.update(first.bytes);
        return new Sha256Hash(digest.digest(second.bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sha256Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
