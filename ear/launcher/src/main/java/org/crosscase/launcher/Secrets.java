package org.crosscase.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets of one installation: made once, kept in files that only their owner can read. */
public final class Secrets {
    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** A password of 192 random bits in URL-safe Base64, free of characters that a shell, URL or SQL text would mind. */
    public String password(String name) {
        return keep(name, 24, Base64.getUrlEncoder().withoutPadding());
    }

    /** A key of 32 random bytes in standard Base64. */
    public String key(String name) {
        return keep(name, 32, Base64.getEncoder());
    }

    private synchronized String keep(String name, int bytes, Base64.Encoder encoder) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                byte[] secret = new byte[bytes];
                random.nextBytes(secret);
                // a half-written secret would be believed at the next start, so it appears whole or not at all
                Path draft = Files.createTempFile(
                        folder,
                        name,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, encoder.encodeToString(secret));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
