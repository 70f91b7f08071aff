package org.crosscase.signature.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.pdq.Pdq;

/**
 * Reads a list in any of its forms: JSON Lines of this tool, a VICS file, a CSV whose header names its columns, one digest
 * a line, or the lines that {@code md5sum}, {@code openssl}, {@code hashdeep} and their kin write. Which one it is shows at
 * its beginning. A record with a bad value is noted, and its other values and the other records are used.
 */
final class KnownListReader {
    private final Path file;
    private final KnownList list;

    KnownListReader(Path file, KnownList list) {
        this.file = file;
        this.list = list;
    }

    /** @throws IOException when the list cannot be read to its end */
    void read() throws IOException {
        try (BufferedReader in = InputFile.text(file)) {
            String head = InputFile.head(in);
            if (InputFile.isVics(head)) {
                new VicsReader(file, list).read(in);
            } else if (head.startsWith("{")) {
                jsonLines(in);
            } else if (head.startsWith("[")) {
                throw new IOException(
                        file + " is a JSON array; a list is JSON Lines, a VICS file, a CSV or plain digests");
            } else {
                lines(in);
            }
        }
    }

    private void jsonLines(BufferedReader in) throws IOException {
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!unmarked(line).isBlank()) {
                try {
                    fields(FlatJson.parse(line), number);
                } catch (FlatJson.DamagedException e) {
                    note(number, e.getMessage());
                }
            }
        }
    }

    /** Lines of digests, unless the first one is the header of a table. */
    private void lines(BufferedReader in) throws IOException {
        SumLines sums = new SumLines(list);
        ListTable table = new ListTable(file, this::fields, this::note);
        int number = 0;
        boolean begun = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String clean = unmarked(line);
            if (clean.isBlank() || sums.isRemark(clean) || !begun && table.isSeparator(clean)) {
                continue;
            }
            if (!begun && table.isHeader(clean)) {
                table.read(in, number);
                return;
            }
            try {
                sums.take(clean, !begun);
            } catch (IllegalArgumentException e) {
                note(number, e.getMessage());
            }
            begun = true;
        }
    }

    /** Lists that were joined have the mark in their middle too. */
    static String unmarked(String line) {
        return line.startsWith("\ufeff") ? line.substring(1) : line;
    }

    private void note(long line, String problem) {
        list.problems().add(file + ", line " + line + ": " + problem);
    }

    private void fields(Map<String, String> given, long line) {
        Map<String, String> fields = new HashMap<>();
        given.forEach((name, value) -> fields.putIfAbsent(plain(name), value));
        KnownList.Listed listed = new KnownList.Listed(
                fields.getOrDefault("path", fields.getOrDefault("name", "")),
                fields.getOrDefault("category", ""),
                fields.getOrDefault("mediaid", ""));
        List<String> bad = new ArrayList<>();
        Map.of(Algorithm.SHA256, "sha256", Algorithm.SHA1, "sha1", Algorithm.MD5, "md5")
                .forEach((algorithm, name) -> add(algorithm, fields.get(name), listed, bad));
        try {
            if (quality(fields) >= Pdq.MIN_QUALITY) {
                add(Algorithm.PDQ, fields.get("pdq"), listed, bad);
            }
        } catch (IllegalArgumentException e) {
            bad.add(e.getMessage());
        }
        if (!bad.isEmpty()) {
            note(line, String.join("; ", bad));
        }
    }

    private void add(Algorithm algorithm, String text, KnownList.Listed listed, List<String> bad) {
        try {
            list.add(algorithm, text == null ? "" : text, listed);
        } catch (IllegalArgumentException e) {
            bad.add(e.getMessage());
        }
    }

    /** A PDQ without a quality is taken for good: its giver has chosen it. */
    private static int quality(Map<String, String> fields) {
        String text = fields.getOrDefault("pdqquality", "").strip();
        if (text.isEmpty()) {
            return 100;
        }
        if (!text.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException(
                    KnownList.quoted(text) + " is no PDQ quality, which is a whole number from 0 to 100");
        }
        return Integer.parseInt(text);
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
