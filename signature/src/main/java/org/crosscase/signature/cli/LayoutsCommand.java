package org.crosscase.signature.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.crosscase.signature.cli.FalseMatches.Pair;
import org.crosscase.signature.cli.layouts.LayoutPictures;
import org.crosscase.signature.pdq.PdqSignature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** False matches among documents, screens, cards and codes of one layout. */
@Command(
        name = "layouts",
        mixinStandardHelpOptions = true,
        description = {
            "Makes different pictures of eleven layouts (cards, letters, forms, screens, codes, pages), clean, compressed,",
            "scanned and photographed, compares all of them with each other and prints which ones PDQ and which ones the",
            "deep search take for copies. All are different: each match is false. Needs a heap of some 3 GB for 2,000."
        })
final class LayoutsCommand implements Callable<Integer> {
    @Option(names = "--unseen", description = "The ten layouts that nothing was tuned on, instead of the other eleven.")
    private boolean unseen;

    @Option(names = "--all", description = "All twenty-one together, compared across the layouts.")
    private boolean all;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "1440",
            description =
                    "Ask for no further picture after that, and report on those asked until then, taken by chance.")
    private int minutes;

    @Option(
            names = "--each",
            paramLabel = "N",
            defaultValue = "100",
            description = "Pictures of each layout (${DEFAULT-VALUE}).")
    private int each;

    @Option(
            names = "--copies",
            description = "Alter the pictures instead and print what becomes of the copies that PDQ finds.")
    private boolean copies;

    @Spec
    private CommandSpec spec;

    private final ThreadLocal<Encoding> encoding = ThreadLocal.withInitial(Encoding::new);

    @Override
    public Integer call() {
        CommandChecks.range(spec, "--each", each, 2, 10_000);
        CommandChecks.range(spec, "--minutes", minutes, 1, 10_000);
        PrintWriter out = spec.commandLine().getOut();
        List<String> layouts = new ArrayList<>();
        List<RobustnessMeasurement.Known> pictures = new ArrayList<>();
        for (boolean tuning : all ? new boolean[] {true, false} : new boolean[] {!unseen}) {
            layouts.addAll(LayoutPictures.names(tuning));
            pictures.addAll(pictures(tuning));
        }
        if (copies) {
            copies(out, pictures);
            return 0;
        }
        FalseMatches different = FalseMatches.among(pictures, Duration.ofMinutes(minutes));
        out.printf(
                "%,d pictures, of which %,d were asked for among all.%n%n",
                pictures.size(), different.asked().size());
        out.println(
                "| layout | pictures with enough detail | written | pairs of one layout | joined by PDQ | by the deep search |");
        out.println("|---|---|---|---|---|---|");
        for (String layout : layouts) {
            long count = pictures.stream().filter(p -> isOf(p.name(), layout)).count();
            long asked = different.asked().stream()
                    .filter(name -> isOf(name, layout))
                    .count();
            out.printf(
                    "| %s | %d | %d | %,d | %d | %d |%n",
                    layout,
                    count,
                    pictures.stream()
                            .filter(p -> isOf(p.name(), layout) && p.written())
                            .count(),
                    asked * (count - 1),
                    count(different.byPdq(), layout),
                    count(different.named(), layout));
        }
        out.printf(
                "%nAll together: %,d ordered pairs that PDQ does not join; %s%n",
                different.pairs(), different.stages());
        out.printf(
                "Joined by PDQ: %,d; of these %s: %s%n",
                different.byPdq().size(), Verdicts.HEAD, different.pdqVerdicts());
        different.named().stream().limit(20).forEach(pair -> out.println("  " + pair));
        out.flush();
        return 0;
    }

    private static void copies(PrintWriter out, List<RobustnessMeasurement.Known> pictures) {
        RobustnessMeasurement measurement = new RobustnessMeasurement();
        out.println("| alteration | copies | found by PDQ | of these " + Verdicts.HEAD + " |");
        out.println("|---|---|---|---|---|---|---|");
        for (Alteration alteration : Alteration.all()) {
            if (!alteration.group().startsWith("border") && !alteration.group().contains("crop")) {
                RobustnessMeasurement.Row row = measurement.measure(alteration, pictures);
                out.printf(
                        "| %s | %d | %d | %s |%n",
                        alteration.name(), row.found().copies(), row.found().pdq(), row.pdqVerdicts());
                out.flush();
            }
        }
    }

    private List<RobustnessMeasurement.Known> pictures(boolean tuning) {
        return IntStream.range(0, LayoutPictures.names(tuning).size() * each)
                .parallel()
                .mapToObj(i -> made(tuning, i / each, i % each))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<RobustnessMeasurement.Known> made(boolean tuning, int layout, int number) {
        LayoutPictures.Made made = LayoutPictures.make(tuning, layout, number);
        try {
            Encoding.Read read = encoding.get().read(made.image(), made.quality());
            return Optional.of(read.pdq())
                    .filter(PdqSignature::matchable)
                    .map(pdq -> new RobustnessMeasurement.Known(
                            made.name(),
                            copies ? made.image() : NO_IMAGE,
                            pdq,
                            new Viewed(read.picture(), read.written()),
                            read.written()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is altered here, and thousands of pictures would fill the memory. */
    private static final BufferedImage NO_IMAGE = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);

    private static long count(List<Pair> pairs, String layout) {
        return pairs.stream()
                .filter(pair -> isOf(pair.asked(), layout) && isOf(pair.found(), layout))
                .count();
    }

    private static boolean isOf(String name, String layout) {
        return name.startsWith(layout + " ") && Character.isDigit(name.charAt(layout.length() + 1));
    }
}
