package org.crosscase.signature.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an interrupted run had found already. The first line tells the version and the limits; each other line: size, time of
 * modification, address of the file and the entry, tab-separated. A file that has changed since or stands elsewhere is hashed
 * again, and so is one that could not be read; a line cut short by the interruption is ignored.
 */
final class Journal implements Closeable {
    private static final String HEADER = "crosscase-hash journal 2\t";

    private final Map<String, String> known = new HashMap<>();
    private final Writer out;

    /**
     * @param limits in words; what one limit refused another may allow
     * @throws IOException when the file is no journal, or one of other limits; it is left as it is
     */
    Journal(Path file, String limits) throws IOException {
        boolean begun = Files.exists(file) && Files.size(file) > 0;
        boolean whole = true;
        if (begun) {
            try (BufferedReader in = Files.newBufferedReader(file)) {
                requireHeader(file, in.readLine(), limits);
                in.lines().forEach(this::remember);
            } catch (CharacterCodingException | UncheckedIOException e) {
                throw new IOException(noJournal(file), e);
            }
            whole = endsWithNewline(file);
        }
        out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (!begun) {
            out.write(HEADER + limits + "\n");
        }
        if (!whole) {
            out.write('\n');
        }
    }

    private static void requireHeader(Path file, String first, String limits) throws IOException {
        if (first == null || !first.startsWith(HEADER)) {
            throw new IOException(noJournal(file));
        }
        String begunWith = first.substring(HEADER.length());
        if (!begunWith.equals(limits)) {
            throw new IOException("The journal " + file + " was begun with " + begunWith + ", not with " + limits
                    + "; go on with the same limits, or name another journal");
        }
    }

    private static String noJournal(Path file) {
        return file + " is no journal of this version; name another file, or none that is there";
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

    /** The address is the file's own, byte by byte: names that look alike as text stay apart. */
    private static String key(FolderFiles.Found file) {
        return file.size() + "\t" + file.modified() + "\t" + file.file().toUri().getRawPath();
    }

    /** The entry of this file, if it is known and the file has not changed. */
    Optional<Entry> find(FolderFiles.Found file) {
        return Optional.ofNullable(known.get(key(file))).flatMap(EntryReader::journalled);
    }

    void add(FolderFiles.Found file, Entry entry) throws IOException {
        if (entry.digests().isEmpty()) {
            return;
        }
        out.write(key(file) + "\t" + EntryReader.journal(entry) + "\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
