package org.crosscase.signature.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqSignature;
import org.crosscase.signature.variant.Coarse;
import org.crosscase.signature.variant.CoarseHasher;
import org.crosscase.signature.variant.CoarseSignature;
import org.crosscase.signature.worker.GreyThumbnail;

/** Measures which altered copies are found. */
final class RobustnessMeasurement {
    private static final List<Orientation> ALL = List.of(Orientation.values());

    /** A picture as the system keeps it. */
    record Known(String name, BufferedImage image, PdqSignature pdq, GreyThumbnail thumbnail) {}

    /** How one alteration fared, in numbers of copies. */
    record Row(Alteration alteration, int copies, int pdq, int deepAskedByCopy, int deepAskedByOriginal, int median) {}

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
}
