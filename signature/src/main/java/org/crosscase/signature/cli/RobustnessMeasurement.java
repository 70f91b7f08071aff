package org.crosscase.signature.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqSignature;

/** Measures which altered copies are found, several pictures at once. */
final class RobustnessMeasurement {
    /** A picture as the system keeps it. */
    record Known(String name, BufferedImage image, PdqSignature pdq, Viewed viewed, boolean written) {}

    /** How copies fared, in numbers of them: by PDQ, then by either stage of the deep search, asked both ways. */
    record Found(int copies, int pdq, int secondByCopy, int secondByOriginal, int bothByCopy, int bothByOriginal) {
        static final Found NONE = new Found(0, 0, 0, 0, 0, 0);

        Found plus(Found other) {
            return new Found(
                    copies + other.copies,
                    pdq + other.pdq,
                    secondByCopy + other.secondByCopy,
                    secondByOriginal + other.secondByOriginal,
                    bothByCopy + other.bothByCopy,
                    bothByOriginal + other.bothByOriginal);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d | %.1f | %.1f | %.1f | %.1f | %.1f",
                    copies,
                    share(pdq),
                    share(secondByCopy),
                    share(secondByOriginal),
                    share(bothByCopy),
                    share(bothByOriginal));
        }

        private double share(int part) {
            return 100.0 * part / copies;
        }
    }

    /** How one alteration fared. */
    record Row(
            Alteration alteration,
            Found found,
            Comparisons comparisons,
            Verdicts pdqVerdicts,
            int median,
            List<String> lost) {}

    /** How one copy fared. */
    private record Fate(
            String name, int distance, boolean pdq, Verdicts verdicts, Comparisons byCopy, Comparisons byOriginal) {
        Found found() {
            return new Found(
                    1,
                    one(pdq),
                    one(pdq || byCopy.alikeInTheLarge() > 0),
                    one(pdq || byOriginal.alikeInTheLarge() > 0),
                    one(pdq || byCopy.same() > 0),
                    one(pdq || byOriginal.same() > 0));
        }

        boolean lostByThirdStage() {
            return found().secondByCopy > found().bothByCopy || found().secondByOriginal > found().bothByOriginal;
        }

        private static int one(boolean found) {
            return found ? 1 : 0;
        }
    }

    private final ThreadLocal<Encoding> encoding = ThreadLocal.withInitial(Encoding::new);

    /** Empty when the picture has too little detail to be matched at all. */
    Optional<Known> known(String name, BufferedImage image) throws IOException {
        Encoding.Read read = encoding.get().read(image, 0.95f);
        return read.pdq().matchable()
                ? Optional.of(
                        new Known(name, image, read.pdq(), new Viewed(read.picture(), read.written()), read.written()))
                : Optional.empty();
    }

    Row measure(Alteration alteration, List<Known> pictures) {
        List<Fate> fates = IntStream.range(0, pictures.size())
                .parallel()
                .mapToObj(i -> fate(alteration, pictures.get(i), i))
                .toList();
        return new Row(
                alteration,
                fates.stream().map(Fate::found).reduce(Found.NONE, Found::plus),
                fates.stream()
                        .map(fate -> fate.byCopy.plus(fate.byOriginal))
                        .reduce(Comparisons.NONE, Comparisons::plus),
                fates.stream().map(Fate::verdicts).reduce(Verdicts.NONE, Verdicts::plus),
                fates.stream().mapToInt(Fate::distance).sorted().toArray()[fates.size() / 2],
                fates.stream().filter(Fate::lostByThirdStage).map(Fate::name).toList());
    }

    private Fate fate(Alteration alteration, Known original, int number) {
        Random random = new Random((31L * number + alteration.name().hashCode()) * 0x9E3779B97F4A7C15L);
        Encoding.Read read = read(alteration, alteration.change().apply(original.image(), random));
        int distance = read.pdq().orientations().stream()
                .mapToInt(original.pdq().hash()::distance)
                .min()
                .orElseThrow();
        boolean pdq = read.pdq().matchable() && distance <= Pdq.MATCH_DISTANCE;
        Viewed copy = new Viewed(read.picture(), read.written());
        return new Fate(
                original.name(),
                distance,
                pdq,
                pdq ? Verdicts.of(original, read) : Verdicts.NONE,
                pdq ? Comparisons.NONE : copy.compare(original.viewed()),
                pdq ? Comparisons.NONE : original.viewed().compare(copy));
    }

    private Encoding.Read read(Alteration alteration, BufferedImage copy) {
        try {
            return encoding.get().read(copy, alteration.quality());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
