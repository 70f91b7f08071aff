package org.crosscase.signature.photodna;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/** One query on the index of 144-byte signatures, and the same by comparing all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class PhotoDnaIndexBenchmark {
    private static final int QUERIES = 256;

    @Param({"100000", "1000000"})
    int signatures;

    private final PhotoDnaIndex index = new PhotoDnaIndex();
    private final PhotoDnaHash[] all = new PhotoDnaHash[1_000_000];
    private final PhotoDnaHash[] queries = new PhotoDnaHash[QUERIES];
    private int next;

    /** Puts random signatures; half of the queries lie near one of them. */
    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        for (int id = 0; id < signatures; id++) {
            all[id] = stranger(random);
            index.put(id, all[id]);
        }
        for (int i = 0; i < QUERIES; i++) {
            queries[i] = i % 2 == 0 ? stranger(random) : near(all[random.nextInt(signatures)], random);
        }
    }

    private static PhotoDnaHash stranger(SplittableRandom random) {
        byte[] bytes = new byte[PhotoDnaHash.BYTES];
        random.nextBytes(bytes);
        return PhotoDnaHash.ofBytes(bytes);
    }

    private static PhotoDnaHash near(PhotoDnaHash hash, SplittableRandom random) {
        byte[] bytes = hash.bytes();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(0, Math.min(255, (bytes[i] & 0xff) + random.nextInt(-8, 9)));
        }
        return PhotoDnaHash.ofBytes(bytes);
    }

    /** All signatures within the public threshold. */
    @Benchmark
    public List<PhotoDnaHit> search() {
        return index.search(queries[next++ % QUERIES]);
    }

    /** The same by comparing each in full. */
    @Benchmark
    public int compareAll() {
        PhotoDnaHash query = queries[next++ % QUERIES];
        int found = 0;
        for (int id = 0; id < signatures; id++) {
            found += query.squaredDistance(all[id]) <= PhotoDnaHash.MATCH_SQUARED_DISTANCE ? 1 : 0;
        }
        return found;
    }
}
