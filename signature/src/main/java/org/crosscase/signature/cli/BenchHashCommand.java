package org.crosscase.signature.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscase.signature.decode.DecodeLimits;
import org.crosscase.signature.decode.PictureBytes;
import org.crosscase.signature.decode.PictureReader;
import org.crosscase.signature.decode.RefusedPictureException;
import org.crosscase.signature.decode.SampledPicture;
import org.crosscase.signature.pdq.PdqHasher;
import org.crosscase.signature.worker.GreyThumbnail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decoding and hashing apart, on one thread. */
@Command(
        name = "hash",
        mixinStandardHelpOptions = true,
        description = {
            "Measures decoding (with sampling and thumbnail) and hashing (all eight orientations) of pictures, apart,",
            "on one thread. Milliseconds of processor time, the best and the median of all rounds after a warm-up;",
            "processor time bears other work on the machine better than the clock does. Only for pictures that you",
            "trust: they are decoded in this process."
        })
final class BenchHashCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Pictures to measure.")
    private List<Path> files;

    @Option(names = "--rounds", defaultValue = "30", description = "Measured rounds (${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private CommandSpec spec;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

    @Override
    public Integer call() throws IOException {
        CommandChecks.range(spec, "--rounds", rounds, 1, 1_000_000);
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            byte[] content = InputFile.bytes(file);
            PictureBytes bytes = new PictureBytes();
            bytes.append(content, 0, content.length);
            try {
                out.println(measure(file, bytes));
                CommandChecks.finish(out);
            } catch (RefusedPictureException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
        return 0;
    }

    private String measure(Path file, PictureBytes bytes) throws RefusedPictureException, IOException {
        PictureReader reader = new PictureReader(DecodeLimits.DEFAULT);
        PdqHasher hasher = new PdqHasher();
        double[] decoding = new double[rounds];
        double[] hashing = new double[rounds];
        SampledPicture picture = reader.sample(bytes, GreyThumbnail.MAX_SIDE);
        // hashing needs thousands of rounds until it is compiled, decoding is native code for the most part
        for (int i = 0; i < 600; i++) {
            picture.pdq(hasher);
        }
        for (int i = -10; i < rounds; i++) {
            long start = clock.getCurrentThreadCpuTime();
            picture = reader.sample(bytes, GreyThumbnail.MAX_SIDE);
            long decoded = clock.getCurrentThreadCpuTime();
            picture.pdq(hasher);
            long hashed = clock.getCurrentThreadCpuTime();
            if (i >= 0) {
                decoding[i] = (decoded - start) / 1e6;
                hashing[i] = (hashed - decoded) / 1e6;
            }
        }
        Arrays.sort(decoding);
        Arrays.sort(hashing);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = EntryJson.JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("file", file.getFileName().toString());
            json.writeNumberField("width", picture.facts().width());
            json.writeNumberField("height", picture.facts().height());
            json.writeNumberField("decodeBestMillis", rounded(decoding[0]));
            json.writeNumberField("decodeMedianMillis", rounded(decoding[rounds / 2]));
            json.writeNumberField("hashBestMillis", rounded(hashing[0]));
            json.writeNumberField("hashMedianMillis", rounded(hashing[rounds / 2]));
            json.writeNumberField("picturesPerSecond", rounded(1000 / (decoding[rounds / 2] + hashing[rounds / 2])));
            json.writeEndObject();
        }
        return text.toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
