package org.crosscase.signature.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The regular files under a folder in the order of their names. Links are not followed: they may lead anywhere. */
final class FolderFiles {
    private FolderFiles() {}

    /** @param name relative path with forward slashes, as text */
    record Found(Path file, String name, long size, long modified) {}

    /**
     * What stands in a folder.
     *
     * @param root what names are relative to
     * @param files in the order of their names
     * @param unreadable files and folders that cannot be looked at
     * @param passedOver number of links, devices and the like
     */
    record Listing(Path root, List<Found> files, List<Path> unreadable, int passedOver) {}

    /** As {@link #list}, for those who need the readable files alone. */
    static List<Found> of(Path folder) throws IOException {
        return list(folder).files();
    }

    /**
     * @param folder or a single file; a link is followed here, since whoever names it means what it leads to
     * @throws IOException when it is not there, or neither a folder nor a file
     */
    static Listing list(Path folder) throws IOException {
        if (folder.toString().isEmpty() || !Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "there is no such file or folder");
        }
        Path real = folder.toRealPath();
        boolean single = Files.isRegularFile(real);
        if (!single && !Files.isDirectory(real)) {
            throw new IOException(folder + " is neither a folder nor a file that can be hashed");
        }
        List<Found> found = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        int[] passedOver = new int[1];
        Path root = single ? real.getParent() : real;
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    found.add(new Found(
                            file,
                            name(root, file),
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis()));
                } else {
                    passedOver[0]++;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                unreadable.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(Found::name));
        return new Listing(root, found, unreadable, passedOver[0]);
    }

    /** Names are bytes on most systems; read as UTF-8 whatever the terminal's language is, and what is none written out. */
    static String name(Path root, Path file) {
        URI base = root.toUri();
        String from = base.getRawPath().endsWith("/") ? base.getRawPath() : base.getRawPath() + "/";
        String raw = file.toUri().getRawPath();
        return decode(raw.startsWith(from) ? raw.substring(from.length()) : raw);
    }

    private static String decode(String escaped) {
        byte[] bytes = new byte[escaped.length()];
        int length = 0;
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%' && i + 2 <= escaped.length() - 1) {
                bytes[length++] = (byte) Integer.parseInt(escaped.substring(i + 1, i + 3), 16);
                i += 2;
            } else if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else {
                // some systems leave other letters as they are
                return java.net.URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
            }
        }
        return FileNames.text(Arrays.copyOf(bytes, length));
    }
}
