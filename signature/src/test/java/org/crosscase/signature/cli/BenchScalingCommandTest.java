package org.crosscase.signature.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchScalingCommandTest {
    @Test
    void printsARowForEachSizeWithCheckedAnswers() {
        StringWriter out = new StringWriter();
        int code = new CommandLine(new BenchScalingCommand())
                .setOut(new PrintWriter(out))
                .execute("--here", "--millions=0.002,0.003", "--seconds=0.02");
        assertEquals(0, code);
        String[] lines = out.toString().strip().split("\n");
        assertEquals(4, lines.length);
        assertTrue(lines[2].startsWith("| 2,000 |") && lines[2].strip().endsWith("| 24 |"), lines[2]);
        assertTrue(lines[3].startsWith("| 3,000 |"), lines[3]);
    }

    @Test
    void measuresInAJavaMachineOfItsOwn() {
        assertEquals(
                0,
                CrosscaseHash.commandLine()
                        .execute("bench", "scaling", "--clustered", "--millions=0.002", "--seconds=0.02"));
    }
}
