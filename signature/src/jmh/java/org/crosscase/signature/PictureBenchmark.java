package org.crosscase.signature;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crosscase.signature.decode.DecodeLimits;
import org.crosscase.signature.decode.PictureBytes;
import org.crosscase.signature.decode.PictureReader;
import org.crosscase.signature.decode.RefusedPictureException;
import org.crosscase.signature.decode.SampledPicture;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.PdqHasher;
import org.crosscase.signature.pdq.PdqSignature;
import org.crosscase.signature.variant.CoarseHasher;
import org.crosscase.signature.variant.CoarseSignature;
import org.crosscase.signature.worker.GreyThumbnail;
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

/** One JPEG on one core: decoding (with sampling and thumbnail) and hashing apart, and both together. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class PictureBenchmark {
    /** 512 x 512, and the 12 megapixels of a telephone. */
    @Param({"512x512", "4000x3000"})
    String size;

    private final PictureReader reader = new PictureReader(DecodeLimits.DEFAULT);
    private final PdqHasher hasher = new PdqHasher();
    private final CoarseHasher coarse = new CoarseHasher();
    private final PictureBytes jpeg = new PictureBytes();
    private SampledPicture picture;
    private GreyThumbnail thumbnail;

    /** Encodes a generated landscape and decodes it once. */
    @Setup
    public void encode() throws IOException, RefusedPictureException {
        String[] sides = size.split("x");
        byte[] bytes = TestPictures.encoded(
                TestPictures.landscape(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), 1), "jpg");
        jpeg.append(bytes, 0, bytes.length);
        picture = decode();
        thumbnail = new GreyThumbnail(picture.thumbnailWidth(), picture.thumbnailHeight(), picture.thumbnail());
    }

    /** The file's bytes to 512 x 512 samples and a grey thumbnail. */
    @Benchmark
    public SampledPicture decode() throws RefusedPictureException {
        return reader.sample(jpeg, GreyThumbnail.MAX_SIDE);
    }

    /** PDQ in all eight orientations of samples that are there. */
    @Benchmark
    public PdqSignature hash() {
        return picture.pdq(hasher);
    }

    /** What the fast search needs of a file. */
    @Benchmark
    public PdqSignature decodeAndHash() throws RefusedPictureException {
        return decode().pdq(hasher);
    }

    /** What the deep search keeps of a picture. */
    @Benchmark
    public List<CoarseSignature> coarseStored() {
        return coarse.stored(thumbnail);
    }

    /** What the deep search asks for in one of eight orientations. */
    @Benchmark
    public List<CoarseSignature> coarseQueries() {
        return coarse.queries(thumbnail, Orientation.FLIP_Y);
    }
}
