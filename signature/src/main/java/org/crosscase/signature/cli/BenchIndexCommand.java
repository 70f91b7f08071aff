package org.crosscase.signature.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.pdq.PdqHash;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench index}: how fast the index answers the queries of one file over the signatures of another. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Builds the index of a file of signatures and measures the queries of another.",
            "Both files hold 32 bytes a signature: four 64-bit words, lowest first, little-endian.",
            "Prints one JSON object: signatures, seconds to build, bytes a signature, queries a second on one and on two"
                    + " threads, median and 99th percentile of one query in milliseconds, hits of all queries together."
        })
public final class BenchIndexCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "The signatures to index.")
    private Path data;

    @Option(names = "--queries", required = true, paramLabel = "FILE", description = "The signatures to look for.")
    private Path queries;

    @Option(
            names = "--radius",
            defaultValue = "31",
            paramLabel = "BITS",
            description = "Greatest distance in bits (default ${DEFAULT-VALUE}).")
    private int radius;

    @Option(names = "--threads", defaultValue = "2", description = "Threads that build (default ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--seconds",
            defaultValue = "4",
            description = "How long to measure each figure, after as long a warm-up (default ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--here",
            description = "Measure in this Java machine instead of in one with room and large pages of its own.")
    private boolean isHere;

    /** Runs this command alone. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchIndexCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        CommandChecks.range(spec, "--radius", radius, 0, 256);
        CommandChecks.range(spec, "--threads", threads, 1, 256);
        CommandChecks.range(spec, "--seconds", seconds, 0.001, 3600);
        InputFile.check(data);
        InputFile.check(queries);
        SignatureFile signatures = new SignatureFile(data);
        int count = signatures.count();
        List<PdqHash> wanted = new SignatureFile(queries).readAll();
        if (wanted.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), queries + " holds no query");
        }
        if (!isHere) {
            return RoomyJvm.run(
                    CrosscaseHash.class,
                    count,
                    List.of(
                            "bench",
                            "index",
                            "--here",
                            "--data=" + data,
                            "--queries=" + queries,
                            "--radius=" + radius,
                            "--threads=" + threads,
                            "--seconds=" + seconds));
        }
        SignatureFile.Built built = signatures.build(threads);
        HammingIndex index = built.index();
        QueryTimes times = new QueryTimes(index, wanted, radius);
        long hits = times.hits();
        times.perSecond(1, seconds);
        double alone = times.perSecond(1, seconds);
        double together = times.perSecond(2, seconds);
        double[] millis = times.sortedMillis();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "{\"n\":%d,\"buildSeconds\":%.3f,\"bytesPerSignature\":%.1f,\"qps1\":%.1f,\"qps2\":%.1f,"
                        + "\"p50Millis\":%.4f,\"p99Millis\":%.4f,\"hits\":%d}%n",
                count,
                built.seconds(),
                index.memory().bytesPerSignature(),
                alone,
                together,
                QueryTimes.quantile(millis, 0.50),
                QueryTimes.quantile(millis, 0.99),
                hits);
        CommandChecks.finish(out);
        return CommandLine.ExitCode.OK;
    }
}
