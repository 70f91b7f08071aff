package org.crosscase.signature.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.pdq.Pdq;

/**
 * Reads a list in any of its forms: JSON Lines of this tool, a VICS file, a CSV whose header names its columns, one digest
 * a line, or the lines that {@code md5sum} and its kin write. Which one it is shows at its beginning.
 */
final class KnownListReader {
    private static final List<String> COLUMNS = List.of("md5", "sha1", "sha256", "pdq");

    /** A digest, a blank, a blank or an asterisk, a name; a backslash in front says that the name holds escapes. */
    private static final Pattern SUM =
            Pattern.compile("\\\\?([0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}) [ *](.+)");

    private final Path file;
    private final KnownList list;

    KnownListReader(Path file, KnownList list) {
        this.file = file;
        this.list = list;
    }

    /** @throws IOException naming the line or the record that holds a bad value */
    void read() throws IOException {
        try (BufferedReader in = InputFile.text(file)) {
            String head = InputFile.head(in);
            if (InputFile.isVics(head)) {
                new VicsReader(file, list).read(in);
            } else if (head.startsWith("{")) {
                eachLine(in, line -> fields(FlatJson.parse(line)));
            } else if (head.startsWith("[")) {
                throw new IOException(
                        file + " is a JSON array; a list is JSON Lines, a VICS file, a CSV or plain digests");
            } else {
                eachLine(in, new Table());
            }
        }
    }

    private interface Line {
        void take(String line) throws IOException;
    }

    private void eachLine(BufferedReader in, Line taker) throws IOException {
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            // lists that were joined have the mark in their middle too
            String clean = line.startsWith("\ufeff") ? line.substring(1) : line;
            if (!clean.isBlank()) {
                try {
                    taker.take(clean);
                } catch (FlatJson.DamagedException | IllegalArgumentException e) {
                    throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private void fields(Map<String, String> given) {
        Map<String, String> fields = new HashMap<>();
        given.forEach((name, value) -> fields.putIfAbsent(plain(name), value));
        KnownList.Listed listed = new KnownList.Listed(
                fields.getOrDefault("path", fields.getOrDefault("name", "")),
                fields.getOrDefault("category", ""),
                fields.getOrDefault("mediaid", ""));
        list.add(Sha256.ALGORITHM, fields.getOrDefault("sha256", ""), listed);
        list.add(Sha1.ALGORITHM, fields.getOrDefault("sha1", ""), listed);
        list.add(Md5.ALGORITHM, fields.getOrDefault("md5", ""), listed);
        if (quality(fields) >= Pdq.MIN_QUALITY) {
            list.add(Pdq.ALGORITHM, fields.getOrDefault("pdq", ""), listed);
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

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** A header with a known name makes a table; without one each line begins with a digest. */
    private final class Table implements Line {
        private List<String> columns = List.of();
        private boolean begun;

        @Override
        public void take(String line) {
            if (line.startsWith("#")) {
                return;
            }
            boolean first = !begun;
            begun = true;
            Matcher sum = SUM.matcher(line);
            if (columns.isEmpty() && sum.matches()) {
                String hex = sum.group(1);
                list.add(KnownList.algorithm(hex), hex, new KnownList.Listed(sum.group(2), "", ""));
                return;
            }
            List<String> cells = cells(line);
            if (first && cells.stream().map(KnownListReader::plain).anyMatch(COLUMNS::contains)) {
                columns = cells.stream().map(KnownListReader::plain).toList();
            } else if (columns.isEmpty()) {
                lone(cells.get(0).strip(), first);
            } else {
                Map<String, String> fields = new HashMap<>();
                for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                    if (!cells.get(i).isBlank()) {
                        fields.putIfAbsent(columns.get(i), cells.get(i));
                    }
                }
                fields(fields);
            }
        }

        private void lone(String text, boolean first) {
            int digits = KnownList.isHex(text) ? text.length() : 0;
            if (digits != 2 * Md5.BYTES && digits != 2 * Sha1.BYTES && digits != 2 * Sha256.BYTES) {
                throw new IllegalArgumentException(KnownList.quoted(text)
                        + " is no MD5, SHA-1 or SHA-256 (32, 40 or 64 hexadecimal digits)"
                        + (first ? "; as the header of a CSV it needs a column md5, sha1, sha256 or pdq" : ""));
            }
            list.addLone(text);
        }
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
