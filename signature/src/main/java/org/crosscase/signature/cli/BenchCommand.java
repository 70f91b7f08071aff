package org.crosscase.signature.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bench}: measurements of the index. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures hashing and the index of signatures.",
        subcommands = {BenchHashCommand.class, BenchIndexCommand.class, BenchScalingCommand.class})
public final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name what to measure: hash, index or scaling");
    }
}
