package org.crosscase.person;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what two identifiers meet: equal in kind and text. The text begins with the type that it is of, so that keys of different types
 * never meet by chance.
 *
 * @param text up to {@value #LONGEST} characters; what would be longer stands in it as its SHA-256
 */
public record IdentifierKey(KeyKind kind, String text) implements Serializable {
    public static final int LONGEST = 200;

    public static IdentifierKey of(KeyKind kind, IdentifierType type, String text) {
        String whole = type + ":" + text;
        return new IdentifierKey(kind, whole.length() <= LONGEST ? whole : type + "#" + digest(text));
    }

    private static String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
