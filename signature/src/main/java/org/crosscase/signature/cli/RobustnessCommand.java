package org.crosscase.signature.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.crosscase.signature.variant.CoarseHasher;
import org.crosscase.signature.worker.DecoderPool;
import org.crosscase.signature.worker.Rendition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The robustness table of one's own photographs. */
@Command(
        name = "robustness",
        mixinStandardHelpOptions = true,
        description = {
            "Alters the pictures of a folder in many ways and prints which copies are found: by PDQ alone, and by PDQ",
            "with the deep search (coarse signatures of borders, crops and turns, confirmed by comparing the pictures),",
            "its second stage alone beside all of it, asked by the copy and by the original. Then compares all different",
            "pictures with each other.",
            "Pictures with too little detail to be matched at all are left out and counted."
        })
final class RobustnessCommand implements Callable<Integer> {
    private static final int SIDE = 1024;

    private static final String HEAD = "| PDQ % | second stage alone, copy asks % | original asks %"
            + " | with the third stage, copy asks % | original asks % |";

    @Option(names = "--pictures", required = true, paramLabel = "DIR", description = "Folder of photographs.")
    private Path folder;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "200",
            description = "Use at most this many pictures, spread over the folder (${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--alteration",
            paramLabel = "TEXT",
            defaultValue = "",
            description =
                    "Only alterations whose name or group holds this text, and no comparison of different pictures.")
    private String only;

    @Option(names = "--false-matches-only", description = "Skip the alterations and only compare different pictures.")
    private boolean falseMatchesOnly;

    @Spec
    private CommandSpec spec;

    private final RobustnessMeasurement measurement = new RobustnessMeasurement();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<RobustnessMeasurement.Known> pictures = load(out);
        if (pictures.isEmpty()) {
            throw new IOException("The folder " + folder + " holds no picture with enough detail");
        }
        if (!falseMatchesOnly) {
            table(out, pictures);
        }
        if (!only.isEmpty()) {
            return 0;
        }
        FalseMatches different = FalseMatches.among(pictures);
        out.printf("%nDifferent pictures: %,d ordered pairs; %s%n", different.pairs(), different.stages());
        different.named().stream().limit(20).forEach(pair -> out.println("  " + pair));
        price(out);
        out.flush();
        return 0;
    }

    private List<RobustnessMeasurement.Known> load(PrintWriter out) throws IOException, InterruptedException {
        List<FolderFiles.Found> files = FolderFiles.of(folder);
        List<RobustnessMeasurement.Known> pictures = new ArrayList<>();
        int flat = 0;
        try (DecoderPool pool = DecoderPool.builder().start()) {
            double step = Math.max(1, (double) files.size() / limit);
            for (double at = 0; at < files.size(); at += step) {
                FolderFiles.Found file = files.get((int) at);
                Rendition rendition = pool.render(() -> Files.newInputStream(file.file()), SIDE, false);
                if (rendition instanceof Rendition.Shown shown) {
                    BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown.jpeg()));
                    measurement.known(file.name(), image).ifPresent(pictures::add);
                    flat++;
                }
            }
        }
        out.printf("%d pictures, %d left out for too little detail%n%n", pictures.size(), flat - pictures.size());
        return pictures;
    }

    private void table(PrintWriter out, List<RobustnessMeasurement.Known> pictures) throws IOException {
        out.println("| alteration | median PDQ distance | copies " + HEAD);
        out.println("|---|---|---|---|---|---|---|---|");
        Map<String, RobustnessMeasurement.Found> groups = new LinkedHashMap<>();
        Comparisons comparisons = Comparisons.NONE;
        Verdicts verdicts = Verdicts.NONE;
        List<String> lost = new ArrayList<>();
        for (Alteration alteration : chosen()) {
            RobustnessMeasurement.Row row = measurement.measure(alteration, pictures);
            out.printf("| %s | %d | %s |%n", alteration.name(), row.median(), row.found());
            out.flush();
            groups.merge(alteration.group(), row.found(), RobustnessMeasurement.Found::plus);
            comparisons = comparisons.plus(row.comparisons());
            verdicts = verdicts.plus(row.pdqVerdicts());
            row.lost().forEach(name -> lost.add(name + ": " + alteration.name()));
        }
        out.println();
        out.println("| together | copies " + HEAD);
        out.println("|---|---|---|---|---|---|---|");
        groups.forEach((name, found) -> out.printf("| %s | %s |%n", name, found));
        out.printf("%nCopies that PDQ loses: %s%n", comparisons);
        out.printf("Copies that PDQ finds (%s): %s%n", Verdicts.HEAD, verdicts);
        out.printf("Lost by the third stage, asked one way or the other: %d%n", lost.size());
        lost.forEach(copy -> out.println("  " + copy));
    }

    private List<Alteration> chosen() {
        return Alteration.all().stream()
                .filter(alteration -> (alteration.group() + ": " + alteration.name()).contains(only))
                .toList();
    }

    private static void price(PrintWriter out) {
        out.printf(
                "Price: %d stored signatures a picture (%d bytes, twice with a border), %d queries an orientation%n",
                CoarseHasher.storedSize(), 32 * CoarseHasher.storedSize(), CoarseHasher.querySize());
    }
}
