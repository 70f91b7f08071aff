package org.crosscase.launcher;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Gives Payara's administrator a password: as it comes, everybody on the machine may administer the server. */
final class AdminPassword {
    private static final int SALT_BYTES = 8;
    private static final int ROUNDS = 100;

    private AdminPassword() {}

    /** The line of Payara's {@code admin-keyfile} for the user {@code admin} and this password. */
    static String keyFileLine(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(hash(password, salt));
        bytes.writeBytes(salt);
        return "admin;{SSHA256}" + Base64.getEncoder().encodeToString(bytes.toByteArray()) + ";asadmin\n";
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(password.getBytes(StandardCharsets.UTF_8));
            byte[] hash = sha256.digest(salt);
            for (int round = 1; round < ROUNDS; round++) {
                hash = sha256.digest(hash);
            }
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
