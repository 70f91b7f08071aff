package org.crosscase.signature.index;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.crosscase.signature.pdq.PdqHash;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One query on the index, and the same by comparing all signatures, at two sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx3g", "-XX:+UseTransparentHugePages"})
public class HammingIndexBenchmark {
    private static final int QUERIES = 1 << 12;

    @Param({"1000000", "10000000"})
    int signatures;

    private HammingIndex index;
    private PdqHash[] queries;
    private PdqHash[][] orientations;
    private int next;

    /** Builds the index of random signatures and as many queries again. */
    @Setup
    public void build() {
        SplittableRandom random = new SplittableRandom(1);
        IndexBuilder builder = new IndexBuilder(2, signatures);
        for (int id = 0; id < signatures; id++) {
            builder.add(id, random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
        }
        index = builder.build();
        queries = new PdqHash[QUERIES];
        orientations = new PdqHash[QUERIES][8];
        for (int i = 0; i < QUERIES; i++) {
            queries[i] = new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
        }
        for (int i = 0; i < QUERIES; i++) {
            for (int turn = 0; turn < 8; turn++) {
                orientations[i][turn] = queries[(i + 97 * turn) % QUERIES];
            }
        }
    }

    private int next() {
        return next++ % QUERIES;
    }

    /** All signatures within 31 bits. */
    @Benchmark
    public List<Hit> search() {
        return index.search(queries[next()], HammingIndex.MATCH_RADIUS);
    }

    /** All signatures within 31 bits of one of eight orientations. */
    @Benchmark
    public List<OrientedHit> searchOrientations() {
        return index.searchOrientations(orientations[next()], HammingIndex.MATCH_RADIUS);
    }

    /** Beyond the match radius the index compares every signature. */
    @Benchmark
    public List<Hit> compareAll() {
        return index.search(queries[next()], HammingIndex.MATCH_RADIUS + 1);
    }
}
