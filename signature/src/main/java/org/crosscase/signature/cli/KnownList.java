package org.crosscase.signature.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.index.OrientedHit;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqSignature;

/**
 * A list of signatures to compare with: JSON Lines of this tool, a VICS file, a CSV whose header names its columns, or one
 * digest a line. Constant values that stand for empty files are left out: they match everything.
 */
final class KnownList {
    /** A listed signature that a file has. */
    record Found(String algorithm, String listed, int distance, Orientation orientation) {}

    private static final List<String> OF_EMPTY_FILES = List.of(
            "d41d8cd98f00b204e9800998ecf8427e",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private final Map<String, String> digests = new HashMap<>();
    private final HammingIndex index = new HammingIndex();
    private final List<String> names = new ArrayList<>();

    /** @throws IOException when the file cannot be read or holds no signature */
    static KnownList read(Path file) throws IOException {
        KnownList list = new KnownList();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            in.mark(4096);
            char[] start = new char[1024];
            int length = in.read(start);
            String head = length < 0
                    ? ""
                    : new String(start, 0, length).replace("\ufeff", "").stripLeading();
            in.reset();
            if (head.startsWith("{") && head.contains("odata")) {
                list.vics(in);
            } else if (head.startsWith("{")) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (!line.isBlank()) {
                        list.fields(FlatJson.parse(line.replace("\ufeff", "")));
                    }
                }
            } else {
                list.table(in);
            }
        } catch (RuntimeException e) {
            throw new IOException("The list " + file + " holds a signature that is none: " + e.getMessage(), e);
        }
        if (list.size() == 0) {
            throw new IOException("The list " + file + " holds no signature");
        }
        return list;
    }

    int size() {
        return digests.size() + names.size();
    }

    /** The surest listed signature of the file: an equal digest, otherwise the nearest PDQ within 31 bits. */
    Optional<Found> find(Entry entry) {
        if (entry.digests().isPresent()) {
            String[][] own = {
                {"SHA-256", entry.digests().get().sha256().hex()},
                {"SHA-1", entry.digests().get().sha1().hex()},
                {"MD5", entry.digests().get().md5().hex()}
            };
            for (String[] digest : own) {
                if (digests.containsKey(digest[1])) {
                    return Optional.of(new Found(digest[0], digests.get(digest[1]), 0, Orientation.ORIGINAL));
                }
            }
        }
        if (entry.pdq().filter(PdqSignature::matchable).isEmpty()) {
            return Optional.empty();
        }
        PdqHash[] orientations = entry.pdq().get().orientations().toArray(new PdqHash[0]);
        return index.searchOrientations(orientations, Pdq.MATCH_DISTANCE).stream()
                .min(java.util.Comparator.comparingInt(OrientedHit::distance))
                .map(hit -> new Found(
                        Pdq.ALGORITHM,
                        names.get((int) hit.id()),
                        hit.distance(),
                        Orientation.values()[hit.orientation()]));
    }

    private void digest(String text, String name) {
        String hex = text.strip().toLowerCase(Locale.ROOT);
        if (!hex.isEmpty() && !OF_EMPTY_FILES.contains(hex)) {
            if (!hex.matches("[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}")) {
                throw new IllegalArgumentException(hex + " is no MD5, SHA-1 or SHA-256");
            }
            digests.putIfAbsent(hex, name.isEmpty() ? hex : name);
        }
    }

    private void pdq(String text, String name) {
        if (!text.isBlank()) {
            PdqHash hash = PdqHash.of(text);
            index.put(names.size(), hash);
            names.add(name.isEmpty() ? hash.hex() : name);
        }
    }

    private void fields(Map<String, String> fields) {
        String name = fields.getOrDefault("path", fields.getOrDefault("name", ""));
        for (String digest : List.of("sha256", "sha1", "md5")) {
            digest(fields.getOrDefault(digest, ""), name);
        }
        int quality = Integer.parseInt(fields.getOrDefault("pdqquality", fields.getOrDefault("pdqQuality", "100")));
        if (quality >= Pdq.MIN_QUALITY) {
            pdq(fields.getOrDefault("pdq", ""), name);
        }
    }

    /** A header with a known name makes a table; otherwise each line is one digest. */
    private void table(BufferedReader in) throws IOException {
        List<String> columns = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String clean = line.replace("\ufeff", "");
            if (clean.isBlank() || clean.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(clean);
            if (columns == null) {
                columns = cells.stream()
                        .map(cell -> cell.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                        .toList();
                if (columns.stream().anyMatch(List.of("md5", "sha1", "sha256", "pdq")::contains)) {
                    continue;
                }
                columns = List.of();
            }
            if (columns.isEmpty()) {
                digest(cells.get(0), "");
            } else {
                Map<String, String> fields = new HashMap<>();
                for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                    if (!cells.get(i).isBlank()) {
                        fields.put(columns.get(i), cells.get(i));
                    }
                }
                fields(fields);
            }
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

    /** Token by token: such files hold millions of records. */
    private void vics(BufferedReader in) throws IOException {
        try (JsonParser parser = EntryJson.JSON.createParser(in)) {
            String hashName = "";
            String name = "";
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.VALUE_STRING || parser.currentName() == null) {
                    continue;
                }
                switch (parser.currentName().toLowerCase(Locale.ROOT)) {
                    case "md5", "sha1", "sha256" -> digest(parser.getText(), name);
                    case "hashname" -> hashName = parser.getText().toUpperCase(Locale.ROOT);
                    case "hashvalue" -> {
                        if (hashName.equals("PDQ")) {
                            pdq(parser.getText(), name);
                        } else if (hashName.replace("-", "").equals("SHA256")) {
                            digest(parser.getText(), name);
                        }
                    }
                    default -> {
                        // nothing that compares
                    }
                }
            }
        }
    }
}
