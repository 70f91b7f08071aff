package org.crosscase.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

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
                write(file, encoder.encodeToString(random(bytes)));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file of the evidence store's master keys: a line for each, its number and the key in standard Base64, the newest
     * last. The first is made at need.
     */
    public synchronized Path masterKeys() {
        Path file = folder.resolve("store-master-keys");
        if (!Files.exists(file)) {
            addMasterKey();
        }
        return file;
    }

    /** @return its number; from now on it wraps, and those before it are needed until all is wrapped anew */
    public synchronized int addMasterKey() {
        Path file = folder.resolve("store-master-keys");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            int number = 1 + highest(lines);
            String key = Base64.getEncoder().encodeToString(random(32));
            write(file, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n") + number + " " + key + "\n");
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the numbers by which keys are called; an administrator may have called some by a name. */
    private static int highest(List<String> lines) {
        return lines.stream()
                .map(line -> line.strip().split("\\s")[0])
                .filter(name -> name.matches("[0-9]{1,8}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private byte[] random(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return secret;
    }

    /** What is wrapped by a key that a power cut takes away is lost: it is on the disk before anybody can use it. */
    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A half-written secret would be believed at the next start, so it appears whole or not at all. */
    private void write(Path file, String text) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Path draft = Files.createTempFile(
                folder,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        force(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }
}
