package org.crosscase.signature.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@code hash --format=jsonl} wrote. */
final class HashedFiles {
    private HashedFiles() {}

    /** @throws IOException naming the first line that is of another form */
    static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (BufferedReader in = InputFile.jsonLines(file)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    try {
                        entries.add(EntryReader.line(line));
                    } catch (IOException e) {
                        throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
                    }
                }
            }
        }
        return entries;
    }
}
