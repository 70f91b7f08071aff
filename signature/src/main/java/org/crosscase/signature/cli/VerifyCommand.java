package org.crosscase.signature.cli;

import picocli.CommandLine.Command;

/** Checks that can be repeated on one's own pictures. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Verifies what the signatures promise, on your own pictures or on generated ones.",
        subcommands = {RobustnessCommand.class, LayoutsCommand.class})
final class VerifyCommand {}
