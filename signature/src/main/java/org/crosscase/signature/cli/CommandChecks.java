package org.crosscase.signature.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What every command checks: the numbers it is given at its start, and its output at its end. */
final class CommandChecks {
    private CommandChecks() {}

    /** @throws ParameterException naming the option, when its value is out of range or no number */
    static void range(CommandSpec spec, String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " goes from " + text(least) + " to " + text(most) + ", not " + text(value));
        }
    }

    /**
     * A {@link PrintWriter} keeps its errors to itself until it is asked, and so does the standard output below it.
     *
     * @throws IOException when something of the output was lost, for instance on a full disk
     */
    static void finish(PrintWriter out) throws IOException {
        if (out.checkError() | System.out.checkError()) {
            throw new IOException("The output could not be written to its end");
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
