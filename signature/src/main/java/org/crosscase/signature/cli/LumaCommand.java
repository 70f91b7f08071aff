package org.crosscase.signature.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crosscase.signature.decode.PictureFacts;
import org.crosscase.signature.digest.Digests;
import org.crosscase.signature.pdq.PdqHasher;
import org.crosscase.signature.pdq.PdqSignature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** PDQ of raw samples, without any decoder: to compare implementations. */
@Command(
        name = "luma",
        mixinStandardHelpOptions = true,
        description = "Computes PDQ of a raw brightness plane: 32-bit little-endian floats, 0 to 255, row by row.")
final class LumaCommand implements Callable<Integer> {
    @Option(names = "--rows", required = true, paramLabel = "R", description = "Rows of the plane.")
    private int rows;

    @Option(names = "--cols", required = true, paramLabel = "C", description = "Columns of the plane.")
    private int columns;

    @Parameters(index = "0", paramLabel = "FILE", description = "The plane, for instance plane.f32.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandChecks.range(spec, "--rows", rows, 1, Integer.MAX_VALUE);
        CommandChecks.range(spec, "--cols", columns, 1, Integer.MAX_VALUE);
        byte[] bytes = InputFile.bytes(file);
        if (4L * rows * columns != bytes.length) {
            throw new ParameterException(
                    spec.commandLine(),
                    file + " has " + bytes.length + " bytes; a plane of " + rows + " by " + columns + " has "
                            + 4L * rows * columns);
        }
        float[] luma = new float[rows * columns];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(luma);
        PdqSignature signature = new PdqHasher().hash(luma, rows, columns);
        PictureFacts facts = new PictureFacts("application/octet-stream", columns, rows, 1, 1);
        spec.commandLine()
                .getOut()
                .println(EntryJson.line(new Entry(
                        file.toString(),
                        Optional.of(Digests.of(new ByteArrayInputStream(bytes))),
                        Optional.of(facts),
                        Optional.of(signature),
                        Optional.empty(),
                        Entry.Seen.ALL)));
        CommandChecks.finish(spec.commandLine().getOut());
        return 0;
    }
}
