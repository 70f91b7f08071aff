package org.crosscase.signature.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an interrupted run had found already. Each line: size, time of modification, and the entry, tab-separated. A file
 * that has changed since is hashed again; a line cut short by the interruption is ignored.
 */
final class Journal implements Closeable {
    private final Map<String, String> known = new HashMap<>();
    private final Writer out;

    Journal(Path file) throws IOException {
        boolean whole = true;
        if (Files.exists(file)) {
            try (BufferedReader in = Files.newBufferedReader(file)) {
                in.lines().forEach(this::remember);
            } catch (UncheckedIOException e) {
                throw new IOException("The journal " + file + " cannot be read", e);
            }
            whole = endsWithNewline(file);
        }
        out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (!whole) {
            out.write('\n');
        }
    }

    private static boolean endsWithNewline(Path file) throws IOException {
        try (java.io.RandomAccessFile bytes = new java.io.RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() == 0) {
                return true;
            }
            bytes.seek(bytes.length() - 1);
            return bytes.read() == '\n';
        }
    }

    private void remember(String line) {
        String[] parts = line.split("\t", 4);
        if (parts.length == 4 && parts[3].startsWith("{") && parts[3].endsWith("}")) {
            known.put(parts[0] + "\t" + parts[1] + "\t" + parts[2], parts[3]);
        }
    }

    private static String key(FolderFiles.Found file) {
        return file.size() + "\t" + file.modified() + "\t"
                + java.util.Base64.getEncoder()
                        .encodeToString(file.name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The entry of this file, if it is known and the file has not changed. */
    Optional<Entry> find(FolderFiles.Found file) {
        return Optional.ofNullable(known.get(key(file))).flatMap(EntryReader::journalled);
    }

    void add(FolderFiles.Found file, Entry entry) throws IOException {
        out.write(key(file) + "\t" + EntryReader.journal(entry) + "\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
