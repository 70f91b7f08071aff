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
import java.util.stream.Collectors;

/** Random secrets of one installation: made once, kept in files that only their owner can read. */
public final class Secrets {
    private static final String MASTER_KEYS = "store-master-keys";
    private static final String AUDIT_KEY = "audit-key";
    private static final String DATABASE = "postgres-superuser";

    /** What data is sealed or closed with; all others may be drawn anew. */
    private static final List<String> OF_THE_DATA = List.of(MASTER_KEYS, AUDIT_KEY, DATABASE);

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** Draws those that data is sealed with, so that no data is ever there before them. What is there already stays. */
    public synchronized void drawForNewData() {
        if (!Files.exists(folder.resolve(MASTER_KEYS))) {
            write(MASTER_KEYS, line(1));
        }
        key(AUDIT_KEY);
        password(DATABASE);
    }

    /** @throws LauncherProblem when one is gone that the data needs; another one in its place would only hide it */
    public void requireForData() {
        List<String> gone = OF_THE_DATA.stream()
                .filter(name -> !Files.exists(folder.resolve(name)))
                .toList();
        if (!gone.isEmpty()) {
            throw LauncherProblem.refused("the data in " + folder.getParent() + " cannot be used without "
                    + gone.stream().map(name -> folder.resolve(name).toString()).collect(Collectors.joining(", "))
                    + ", which is gone. Put it back from your copy, see docs/operations/keys.md; nothing was started or changed."
                    + " --fresh begins anew and removes the data");
        }
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
                write(name, encoder.encodeToString(random(bytes)));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file of the evidence store's master keys: a line for each, its number and the key in standard Base64, the newest
     * last.
     */
    public Path masterKeys() {
        return folder.resolve(MASTER_KEYS);
    }

    /**
     * From now on it wraps, and those before it are needed until all is wrapped anew.
     *
     * @return its number
     * @throws LauncherProblem when those before it are gone
     */
    public synchronized int addMasterKey() {
        requireForData();
        try {
            List<String> lines = Files.readAllLines(masterKeys());
            int number = 1 + highest(lines);
            write(MASTER_KEYS, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n") + line(number));
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(int number) {
        return number + " " + Base64.getEncoder().encodeToString(random(32)) + "\n";
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
    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Path draft = Files.createTempFile(
                    folder,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            force(draft);
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
