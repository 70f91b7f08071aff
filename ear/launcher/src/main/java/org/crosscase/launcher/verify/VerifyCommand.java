package org.crosscase.launcher.verify;

import picocli.CommandLine.Command;

/** Measures on labelled examples how right what Crosscase says is. */
@Command(
        name = "verify",
        description = "Measures on labelled examples how right what Crosscase says is.",
        mixinStandardHelpOptions = true,
        subcommands = VerifyNamesCommand.class)
public final class VerifyCommand {}
