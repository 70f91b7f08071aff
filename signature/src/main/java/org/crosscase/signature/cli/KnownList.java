package org.crosscase.signature.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.digest.Digests;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.index.OrientedHit;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqSignature;

/**
 * A list of signatures to compare with. Constant values that stand for empty files are left out: they match everything.
 */
final class KnownList {
    /**
     * What a list says of a file; a text is empty where the list says nothing.
     *
     * @param category the list's own category, whose meaning depends on the scheme of the list
     * @param mediaId the number of the record in a VICS list
     */
    record Listed(String name, String category, String mediaId) {
        static final Listed NOTHING = new Listed("", "", "");

        private Listed or(Listed other) {
            return category.isEmpty() && !other.category.isEmpty() ? other : this;
        }
    }

    /**
     * A listed signature that a file has.
     *
     * @param signature the listed signature itself, in hexadecimal
     */
    record Found(Algorithm algorithm, String signature, Listed listed, int distance, Orientation orientation) {}

    private static final List<String> OF_EMPTY_FILES = List.of(
            "d41d8cd98f00b204e9800998ecf8427e",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private final Map<String, Listed> digests = new HashMap<>();
    private final HammingIndex index = new HammingIndex();
    private final List<Listed> pictures = new ArrayList<>();
    private final Map<Algorithm, Integer> counts = new LinkedHashMap<>();
    private final ListProblems problems = new ListProblems();
    private int lone64;

    KnownList() {
        List.of(Algorithm.MD5, Algorithm.SHA1, Algorithm.SHA256, Algorithm.PDQ).forEach(name -> counts.put(name, 0));
    }

    /** @throws IOException when the file cannot be read or holds no signature */
    static KnownList read(Path file) throws IOException {
        KnownList list = new KnownList();
        new KnownListReader(file, list).read();
        if (list.digests.isEmpty() && list.pictures.isEmpty()) {
            String first = list.problems.named().stream()
                    .findFirst()
                    .map(bad -> "; " + bad)
                    .orElse("");
            throw new IOException("The list " + file + " holds no signature" + first);
        }
        return list;
    }

    /** How many different digests and how many PDQ are listed, for instance {@code 60 MD5, 12 PDQ}. */
    String counts() {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey().title())
                .collect(Collectors.joining(", "));
    }

    /** The records that hold a value which is none; their other values are used. */
    ListProblems problems() {
        return problems;
    }

    /** How many lines held 64 hexadecimal digits and nothing that says of which kind: they count as SHA-256. */
    int lone64() {
        return lone64;
    }

    /** The surest listed signature of the file: an equal digest, otherwise the nearest PDQ within 31 bits. */
    Optional<Found> find(Entry entry) {
        return entry.digests()
                .flatMap(this::equal)
                .or(() -> entry.pdq().filter(PdqSignature::matchable).flatMap(this::nearest));
    }

    private Optional<Found> equal(Digests own) {
        return equal(Algorithm.SHA256, own.sha256().hex())
                .or(() -> equal(Algorithm.SHA1, own.sha1().hex()))
                .or(() -> equal(Algorithm.MD5, own.md5().hex()));
    }

    private Optional<Found> equal(Algorithm algorithm, String hex) {
        return Optional.ofNullable(digests.get(hex))
                .map(listed -> new Found(algorithm, hex, listed, 0, Orientation.ORIGINAL));
    }

    private Optional<Found> nearest(PdqSignature own) {
        PdqHash[] orientations = own.orientations().toArray(new PdqHash[0]);
        return index.searchOrientations(orientations, Pdq.MATCH_DISTANCE).stream()
                .min(Comparator.comparingInt(OrientedHit::distance))
                .map(hit -> new Found(
                        Algorithm.PDQ,
                        index.find(hit.id()).orElseThrow().hex(),
                        pictures.get((int) hit.id()),
                        hit.distance(),
                        Orientation.values()[hit.orientation()]));
    }

    /** @throws IllegalArgumentException unless the text has the form of the algorithm; a blank one is passed over */
    void add(Algorithm algorithm, String text, Listed listed) {
        if (text.isBlank()) {
            return;
        }
        String hex = text.strip().toLowerCase(Locale.ROOT);
        int digits = switch (algorithm) {
            case MD5 -> 2 * Md5.BYTES;
            case SHA1 -> 2 * Sha1.BYTES;
            default -> 2 * Sha256.BYTES; // as many as PDQ has
        };
        if (hex.length() != digits || !isHex(hex)) {
            throw new IllegalArgumentException(quoted(text.strip()) + " is no " + algorithm.title() + ", which has "
                    + digits + " hexadecimal digits");
        }
        if (algorithm == Algorithm.PDQ) {
            index.put(pictures.size(), PdqHash.of(hex));
            pictures.add(listed);
            counts.merge(algorithm, 1, Integer::sum);
        } else if (!OF_EMPTY_FILES.contains(hex)) {
            Listed earlier = digests.putIfAbsent(hex, listed);
            if (earlier == null) {
                counts.merge(algorithm, 1, Integer::sum);
            } else {
                digests.put(hex, earlier.or(listed));
            }
        }
    }

    /** A digest alone on its line, told apart by its length. */
    void addLone(String hex) {
        add(algorithm(hex), hex, Listed.NOTHING);
        if (hex.length() == 2 * Sha256.BYTES) {
            lone64++;
        }
    }

    /** Which digest has as many digits as the text. */
    static Algorithm algorithm(String hex) {
        return switch (hex.length()) {
            case 2 * Md5.BYTES -> Algorithm.MD5;
            case 2 * Sha1.BYTES -> Algorithm.SHA1;
            default -> Algorithm.SHA256;
        };
    }

    static boolean isHex(String text) {
        return text.chars().allMatch(HexFormat::isHexDigit);
    }

    static String quoted(String text) {
        return '"' + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + '"';
    }
}
