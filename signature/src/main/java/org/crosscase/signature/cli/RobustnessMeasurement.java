package org.crosscase.signature.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqSignature;
import org.crosscase.signature.variant.Coarse;
import org.crosscase.signature.variant.CoarseHasher;
import org.crosscase.signature.variant.CoarseSignature;
import org.crosscase.signature.worker.GreyThumbnail;

/** Measures which altered copies are found, and which different pictures are taken for copies. */
final class RobustnessMeasurement {
    private static final List<Orientation> ALL = List.of(Orientation.values());

    /** A picture as the system keeps it. */
    record Known(String name, BufferedImage image, PdqSignature pdq, GreyThumbnail thumbnail) {}

    /** How one alteration fared, in numbers of copies. */
    record Row(Alteration alteration, int copies, int pdq, int deepAskedByCopy, int deepAskedByOriginal, int median) {}

    /** Pairs of different pictures, candidates among them, and those that also passed the comparison of thumbnails. */
    record FalseMatches(long pairs, int candidates, int matches, List<String> named) {}

    private final Encoding encoding = new Encoding();
    private final CoarseHasher hasher = new CoarseHasher();

    /** Empty when the picture has too little detail to be matched at all. */
    Optional<Known> known(String name, BufferedImage image) throws IOException {
        Encoding.Read read = encoding.read(image, 0.95f);
        return read.pdq().matchable()
                ? Optional.of(new Known(name, image, read.pdq(), read.thumbnail()))
                : Optional.empty();
    }

    Row measure(Alteration alteration, List<Known> pictures) throws IOException {
        int byPdq = 0;
        int byCopy = 0;
        int byOriginal = 0;
        int[] distances = new int[pictures.size()];
        for (int i = 0; i < distances.length; i++) {
            Known original = pictures.get(i);
            Random random = new Random((31L * i + alteration.name().hashCode()) * 0x9E3779B97F4A7C15L);
            Encoding.Read copy =
                    encoding.read(alteration.change().apply(original.image(), random), alteration.quality());
            distances[i] = copy.pdq().orientations().stream()
                    .mapToInt(original.pdq().hash()::distance)
                    .min()
                    .orElseThrow();
            boolean pdq = copy.pdq().matchable() && distances[i] <= Pdq.MATCH_DISTANCE;
            byPdq += pdq ? 1 : 0;
            byCopy += pdq || found(original.thumbnail(), copy.thumbnail()) ? 1 : 0;
            byOriginal += pdq || found(copy.thumbnail(), original.thumbnail()) ? 1 : 0;
        }
        Arrays.sort(distances);
        return new Row(alteration, distances.length, byPdq, byCopy, byOriginal, distances[distances.length / 2]);
    }

    private boolean found(GreyThumbnail stored, GreyThumbnail query) {
        List<CoarseSignature> kept = hasher.stored(stored);
        for (Orientation orientation : ALL) {
            for (CoarseSignature asked : hasher.queries(query, orientation)) {
                for (CoarseSignature one : kept) {
                    if (asked.bits().distance(one.bits()) <= Coarse.MATCH_DISTANCE
                            && hasher.similarity(stored, one.variant(), query, asked.variant())
                                    >= Coarse.MIN_SIMILARITY) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Compares every picture's queries with every other's stored signatures; pairs that PDQ joins are no different pictures. */
    FalseMatches falseMatches(List<Known> pictures) {
        List<List<CoarseSignature>> stored = new ArrayList<>();
        for (Known picture : pictures) {
            stored.add(hasher.stored(picture.thumbnail()));
        }
        long pairs = 0;
        int candidates = 0;
        List<String> named = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            List<CoarseSignature> queries = new ArrayList<>();
            for (Orientation orientation : ALL) {
                queries.addAll(hasher.queries(pictures.get(i).thumbnail(), orientation));
            }
            for (int j = 0; j < stored.size(); j++) {
                if (i != j
                        && !samePicture(
                                pictures.get(i).pdq(), pictures.get(j).pdq().hash())) {
                    pairs++;
                    boolean candidate = false;
                    boolean match = false;
                    for (CoarseSignature query : queries) {
                        for (CoarseSignature one : stored.get(j)) {
                            if (query.bits().distance(one.bits()) <= Coarse.MATCH_DISTANCE) {
                                candidate = true;
                                match |= hasher.similarity(
                                                pictures.get(j).thumbnail(),
                                                one.variant(),
                                                pictures.get(i).thumbnail(),
                                                query.variant())
                                        >= Coarse.MIN_SIMILARITY;
                            }
                        }
                    }
                    candidates += candidate ? 1 : 0;
                    if (match) {
                        named.add(pictures.get(i).name() + " and "
                                + pictures.get(j).name());
                    }
                }
            }
        }
        return new FalseMatches(pairs, candidates, named.size(), named);
    }

    private static boolean samePicture(PdqSignature query, PdqHash other) {
        return query.orientations().stream().anyMatch(hash -> hash.distance(other) <= Pdq.MATCH_DISTANCE);
    }
}
