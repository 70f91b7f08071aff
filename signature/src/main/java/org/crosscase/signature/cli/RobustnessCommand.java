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
            "once asked by the copy and once by the original. Then compares all different pictures with each other.",
            "Pictures with too little detail to be matched at all are left out and counted."
        })
final class RobustnessCommand implements Callable<Integer> {
    private static final int SIDE = 1024;

    @Option(names = "--pictures", required = true, paramLabel = "DIR", description = "Folder of photographs.")
    private Path folder;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "200",
            description = "Use at most this many pictures, spread over the folder (${DEFAULT-VALUE}).")
    private int limit;

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
        FalseMatches different = FalseMatches.among(pictures);
        out.printf(
                "%nDifferent pictures: %,d ordered pairs, %d candidates by coarse signature, %d matches after comparing"
                        + " the pictures%n",
                different.pairs(), different.candidates(), different.named().size());
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
        out.println("| alteration | median PDQ distance | PDQ % | with deep search, copy asks % | original asks % |");
        out.println("|---|---|---|---|---|");
        Map<String, int[]> groups = new LinkedHashMap<>();
        for (Alteration alteration : Alteration.all()) {
            RobustnessMeasurement.Row row = measurement.measure(alteration, pictures);
            out.printf(
                    "| %s | %d | %.1f | %.1f | %.1f |%n",
                    alteration.name(),
                    row.median(),
                    share(row.pdq(), row.copies()),
                    share(row.deepAskedByCopy(), row.copies()),
                    share(row.deepAskedByOriginal(), row.copies()));
            out.flush();
            int[] sums = groups.computeIfAbsent(alteration.group(), key -> new int[4]);
            sums[0] += row.copies();
            sums[1] += row.pdq();
            sums[2] += row.deepAskedByCopy();
            sums[3] += row.deepAskedByOriginal();
        }
        out.printf("%n| together | copies | PDQ %% | with deep search, copy asks %% | original asks %% |%n");
        out.println("|---|---|---|---|---|");
        groups.forEach((name, sums) -> out.printf(
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                name, sums[0], share(sums[1], sums[0]), share(sums[2], sums[0]), share(sums[3], sums[0])));
    }

    private static void price(PrintWriter out) {
        out.printf(
                "Price: %d stored signatures a picture (%d bytes, twice with a border), %d queries an orientation%n",
                CoarseHasher.storedSize(), 32 * CoarseHasher.storedSize(), CoarseHasher.querySize());
    }

    private static double share(int part, int whole) {
        return 100.0 * part / whole;
    }
}
