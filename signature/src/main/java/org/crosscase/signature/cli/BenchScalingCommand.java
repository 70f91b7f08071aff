package org.crosscase.signature.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.index.Hit;
import org.crosscase.signature.index.IndexBuilder;
import org.crosscase.signature.pdq.PdqHash;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bench scaling}: one table of how the index's cost grows, on signatures of its own making, with comparing all
 * of them measured beside it in the same run and used to check the answers.
 */
@Command(
        name = "scaling",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the index at several sizes, beside comparing all signatures, and prints a Markdown table.",
            "Half of the queries are planted 0 to 31 bits from a signature, half are strangers to all."
        })
public final class BenchScalingCommand implements Callable<Integer> {
    private static final int QUERIES = 4_000;
    private static final int CHECKED_QUERIES = 24;
    private static final int FAMILY = 500;
    private static final int FAMILY_SPREAD = 16;

    @Spec
    private CommandSpec spec;

    @Option(names = "--millions", split = ",", defaultValue = "1,10", description = "Sizes (default ${DEFAULT-VALUE}).")
    private double[] millions;

    @Option(names = "--clustered", description = "Families of 500 near copies instead of strangers.")
    private boolean isClustered;

    @Option(
            names = "--writes",
            defaultValue = "1000",
            description = "Puts a second under mixed load, a tenth removals.")
    private int writes;

    @Option(names = "--seconds", defaultValue = "3", description = "How long to measure each figure.")
    private double seconds;

    @Option(names = "--threads", defaultValue = "2", description = "Threads that build (default ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--here", description = "Measure in this Java machine instead of in one with room of its own.")
    private boolean isHere;

    private final SplittableRandom random = new SplittableRandom(1);

    /** Runs this command alone. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchScalingCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        for (double size : millions) {
            // fewer have no room for the removals of the mixed load, more do not fit an index
            CommandChecks.range(spec, "--millions", size, 0.001, 1000);
        }
        CommandChecks.range(spec, "--writes", writes, 1, 1_000_000);
        CommandChecks.range(spec, "--seconds", seconds, 0.001, 3600);
        CommandChecks.range(spec, "--threads", threads, 1, 256);
        if (!isHere) {
            double most = Arrays.stream(millions).max().orElse(1);
            List<String> again = new ArrayList<>(List.of(
                    "bench",
                    "scaling",
                    "--here",
                    "--millions="
                            + Arrays.stream(millions).mapToObj(Double::toString).collect(Collectors.joining(",")),
                    "--writes=" + writes,
                    "--seconds=" + seconds,
                    "--threads=" + threads));
            if (isClustered) {
                again.add("--clustered");
            }
            return RoomyJvm.run(CrosscaseHash.class, (long) (most * 1e6), again);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("| signatures | build s | bytes each | queries/s T1 | T1 by CPU time | T2 | p50 ms | p99 ms | with "
                + writes + " writes/s (by CPU time) | comparing all by CPU time | times faster | answers checked |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (double size : millions) {
            measure((int) (size * 1e6), out);
            CommandChecks.finish(out);
        }
        return CommandLine.ExitCode.OK;
    }

    private void measure(int count, PrintWriter out) throws InterruptedException {
        long begun = System.nanoTime();
        IndexBuilder builder = new IndexBuilder(threads, count);
        PdqHash first = null;
        for (int id = 0; id < count; id++) {
            first = id % FAMILY == 0 || !isClustered ? stranger() : first;
            builder.add(id, isClustered ? copy(first, random.nextInt(FAMILY_SPREAD + 1)) : first);
        }
        HammingIndex index = builder.build();
        double build = (System.nanoTime() - begun) / 1e9;
        List<PdqHash> queries = new ArrayList<>(QUERIES);
        for (int i = 0; i < QUERIES; i++) {
            queries.add(
                    i % 2 == 0
                            ? stranger()
                            : copy(index.find(random.nextInt(count)).orElseThrow(), i / 2 % 32));
        }
        int checked = checked(index, queries);
        QueryTimes times = new QueryTimes(index, queries, HammingIndex.MATCH_RADIUS);
        times.perSecond(1, seconds);
        QueryTimes.Rate alone = times.rate(seconds);
        double[] millis = times.sortedMillis();
        double together = times.perSecond(2, seconds);
        QueryTimes.Rate comparing = new QueryTimes(index, queries, HammingIndex.MATCH_RADIUS + 1).rate(seconds);
        double bytes = index.memory().bytesPerSignature();
        Shares shares = shareUnderWrites(index, times, count);
        out.printf(
                Locale.ROOT,
                "| %,d | %.2f | %.1f | %,.0f | %,.0f | %,.0f | %.3f | %.3f | %.0f %% (%.0f %%) | %.1f | %,.0f | %d |%n",
                count,
                build,
                bytes,
                alone.perSecond(),
                alone.perCpuSecond(),
                together,
                QueryTimes.quantile(millis, 0.50),
                QueryTimes.quantile(millis, 0.99),
                100 * shares.byClock,
                100 * shares.byCpu,
                comparing.perCpuSecond(),
                alone.perCpuSecond() / comparing.perCpuSecond(),
                checked);
    }

    /** Beyond the match radius the index compares all: what it finds then within the radius is the expected answer. */
    private static int checked(HammingIndex index, List<PdqHash> queries) {
        for (PdqHash query : queries.subList(0, CHECKED_QUERIES)) {
            List<Hit> expected = index.search(query, HammingIndex.MATCH_RADIUS + 1).stream()
                    .filter(hit -> hit.distance() <= HammingIndex.MATCH_RADIUS)
                    .toList();
            if (!expected.equals(index.search(query, HammingIndex.MATCH_RADIUS))) {
                throw new IllegalStateException("The index and comparing all disagree on " + query);
            }
        }
        return CHECKED_QUERIES;
    }

    /** Throughput under writes as a share of that without. */
    private record Shares(double byClock, double byCpu) {}

    /** Measured by turns, so that other work on the machine bears on both alike. */
    private Shares shareUnderWrites(HammingIndex index, QueryTimes times, int firstId) throws InterruptedException {
        double[] quiet = new double[2];
        double[] busy = new double[2];
        int nextId = firstId;
        for (int turn = 0; turn < 3; turn++) {
            add(times.rate(seconds), quiet);
            AtomicBoolean isOver = new AtomicBoolean();
            int from = nextId;
            int[] put = new int[1];
            Thread writer = new Thread(() -> put[0] = write(index, from, isOver));
            writer.start();
            add(times.rate(seconds), busy);
            isOver.set(true);
            writer.join();
            nextId += put[0];
        }
        return new Shares(busy[0] / quiet[0], busy[1] / quiet[1]);
    }

    private static void add(QueryTimes.Rate rate, double[] sums) {
        sums[0] += rate.perSecond();
        sums[1] += rate.perCpuSecond();
    }

    private int write(HammingIndex index, int from, AtomicBoolean isOver) {
        SplittableRandom own = new SplittableRandom(from);
        long begun = System.nanoTime();
        int done = 0;
        while (!isOver.get()) {
            index.put(from + done, new PdqHash(own.nextLong(), own.nextLong(), own.nextLong(), own.nextLong()));
            if (done % 10 == 9) {
                index.remove(own.nextInt(from));
            }
            done++;
            LockSupport.parkNanos(begun + done * 1_000_000_000L / writes - System.nanoTime());
        }
        return done;
    }

    private PdqHash stranger() {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private PdqHash copy(PdqHash hash, int distance) {
        long[] flipped = new long[4];
        for (int left = distance; left > 0; ) {
            int bit = random.nextInt(256);
            long mask = 1L << bit;
            if ((flipped[bit >> 6] & mask) == 0) {
                flipped[bit >> 6] |= mask;
                left--;
            }
        }
        return new PdqHash(
                hash.w0() ^ flipped[0], hash.w1() ^ flipped[1], hash.w2() ^ flipped[2], hash.w3() ^ flipped[3]);
    }
}
