package org.crosscase.signature.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchIndexCommandTest {
    @TempDir
    Path folder;

    private Path data;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeSignatures() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        ByteBuffer bytes = ByteBuffer.allocate(32 * 3_000).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            bytes.putLong(random.nextLong());
        }
        data = Files.write(folder.resolve("data"), bytes.array());
    }

    @Test
    void printsOneObjectWithEveryFigure() throws IOException {
        byte[] queries = new byte[64];
        System.arraycopy(Files.readAllBytes(data), 320, queries, 0, 32);
        queries[0] ^= 7;
        queries[40] = 1;
        Path file = Files.write(folder.resolve("queries"), queries);
        assertEquals(0, run("--seconds=0.1", "--here", "--data", data.toString(), "--queries", file.toString()));
        String figure = "[0-9]+\\.[0-9]+";
        assertTrue(
                out.toString()
                        .strip()
                        .matches(("\\{'n':3000,'buildSeconds':F,'bytesPerSignature':F,'qps1':F,'qps2':F,"
                                        + "'p50Millis':F,'p99Millis':F,'hits':1\\}")
                                .replace('\'', '"')
                                .replace("F", figure)),
                out.toString());
    }

    @Test
    void namesAFileThatHoldsNoWholeSignatures() throws IOException {
        Path file = Files.write(folder.resolve("broken"), new byte[33]);
        assertEquals(1, run("--seconds=0.1", "--here", "--data", data.toString(), "--queries", file.toString()));
        assertTrue(err.toString().contains("has 33 bytes"), err.toString());
        Path empty = Files.write(folder.resolve("empty"), new byte[0]);
        assertEquals(2, run("--here", "--data", data.toString(), "--queries", empty.toString()));
        assertTrue(err.toString().contains("holds no query"), err.toString());
    }

    @Test
    void aValueOutOfRangeIsRefusedInOneSentence() {
        String[][] wrong = {
            {"index", "--radius=-1", "--radius goes from 0 to 256, not -1"},
            {"index", "--radius=257", "--radius goes from 0 to 256, not 257"},
            {"index", "--threads=0", "--threads goes from 1 to 256, not 0"},
            {"index", "--seconds=NaN", "--seconds goes from 0.001 to 3600, not NaN"},
            {"scaling", "--millions=1,0", "--millions goes from 0.001 to 1000, not 0"},
            {"scaling", "--writes=0", "--writes goes from 1 to 1000000, not 0"},
            {"scaling", "--seconds=-1", "--seconds goes from 0.001 to 3600, not -1"},
            {"scaling", "--threads=-2", "--threads goes from 1 to 256, not -2"},
            {"hash", "--rounds=0", "--rounds goes from 1 to 1000000, not 0"}
        };
        for (String[] each : wrong) {
            boolean isIndex = each[0].equals("index");
            assertEquals(
                    2,
                    tool(
                            isIndex
                                    ? new String[] {"bench", "index", each[1], "--data=" + data, "--queries=" + data}
                                    : each[0].equals("hash")
                                            ? new String[] {"bench", "hash", each[1], data.toString()}
                                            : new String[] {"bench", "scaling", each[1]}),
                    each[1]);
            assertTrue(err.toString().startsWith(each[2] + System.lineSeparator()), err.toString());
            assertFalse(err.toString().contains("\tat "), err.toString());
        }
    }

    @Test
    void aMissingFileIsNamed() {
        Path nowhere = folder.resolve("nowhere");
        assertEquals(1, tool("bench", "index", "--data=" + nowhere, "--queries=" + data));
        assertEquals(
                "crosscase-hash: " + nowhere + ": no such file", err.toString().strip());
        assertEquals(1, tool("bench", "index", "--data=" + data, "--queries=" + nowhere));
        assertEquals(
                "crosscase-hash: " + nowhere + ": no such file", err.toString().strip());
        assertEquals(1, tool("bench", "hash", nowhere.toString()));
        assertEquals(
                "crosscase-hash: " + nowhere + ": no such file", err.toString().strip());
    }

    private int tool(String... arguments) {
        err.getBuffer().setLength(0);
        return CrosscaseHash.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private int run(String... arguments) {
        return new CommandLine(new BenchIndexCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
