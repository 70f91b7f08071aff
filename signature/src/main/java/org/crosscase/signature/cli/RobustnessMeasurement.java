package org.crosscase.signature.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqSignature;

/** Measures which altered copies are found, several pictures at once. */
final class RobustnessMeasurement {
    /** A picture as the system keeps it. */
    record Known(String name, BufferedImage image, PdqSignature pdq, Viewed viewed) {}

    /** How one alteration fared, in numbers of copies. */
    record Row(Alteration alteration, int copies, int pdq, int deepAskedByCopy, int deepAskedByOriginal, int median) {}

    /** How one copy fared. */
    private record Fate(int distance, boolean pdq, boolean deepAskedByCopy, boolean deepAskedByOriginal) {}

    private final ThreadLocal<Encoding> encoding = ThreadLocal.withInitial(Encoding::new);

    /** Empty when the picture has too little detail to be matched at all. */
    Optional<Known> known(String name, BufferedImage image) throws IOException {
        Encoding.Read read = encoding.get().read(image, 0.95f);
        return read.pdq().matchable()
                ? Optional.of(new Known(name, image, read.pdq(), new Viewed(read.picture())))
                : Optional.empty();
    }

    Row measure(Alteration alteration, List<Known> pictures) {
        List<Fate> fates = IntStream.range(0, pictures.size())
                .parallel()
                .mapToObj(i -> fate(alteration, pictures.get(i), i))
                .toList();
        return new Row(
                alteration,
                fates.size(),
                (int) fates.stream().filter(Fate::pdq).count(),
                (int) fates.stream().filter(Fate::deepAskedByCopy).count(),
                (int) fates.stream().filter(Fate::deepAskedByOriginal).count(),
                fates.stream().mapToInt(Fate::distance).sorted().toArray()[fates.size() / 2]);
    }

    private Fate fate(Alteration alteration, Known original, int number) {
        Random random = new Random((31L * number + alteration.name().hashCode()) * 0x9E3779B97F4A7C15L);
        Encoding.Read read = read(alteration, alteration.change().apply(original.image(), random));
        int distance = read.pdq().orientations().stream()
                .mapToInt(original.pdq().hash()::distance)
                .min()
                .orElseThrow();
        boolean pdq = read.pdq().matchable() && distance <= Pdq.MATCH_DISTANCE;
        Viewed copy = new Viewed(read.picture());
        return new Fate(
                distance,
                pdq,
                pdq || copy.finds(original.viewed()),
                pdq || original.viewed().finds(copy));
    }

    private Encoding.Read read(Alteration alteration, BufferedImage copy) {
        try {
            return encoding.get().read(copy, alteration.quality());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
