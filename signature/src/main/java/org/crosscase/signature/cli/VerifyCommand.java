package org.crosscase.signature.cli;

import picocli.CommandLine.Command;

/** Checks that can be repeated on one's own pictures. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Verifies on your own pictures what the signatures promise.",
        subcommands = {RobustnessCommand.class})
final class VerifyCommand {}
