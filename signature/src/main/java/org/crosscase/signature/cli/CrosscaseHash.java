package org.crosscase.signature.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The offline tool: {@code java -jar crosscase-hash.jar}. It never opens a network connection. */
@Command(
        name = "crosscase-hash",
        mixinStandardHelpOptions = true,
        version = "crosscase-hash 0.1.0",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Computes signatures of pictures in a folder, offline: SHA-256, SHA-1, MD5 and PDQ.",
            "",
            "A first run:",
            "  java -jar crosscase-hash.jar hash DIR > signatures.jsonl",
            "  java -jar crosscase-hash.jar group signatures.jsonl",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; files without a signature are named in the output",
            "1:the work could not be finished",
            "2:the command line is wrong",
            "3:with --strict, a file got no signature",
            "4:with --fail-on-match, a listed file was found",
            "5:records of the list could not be used; the others were"
        },
        subcommands = {
            HashCommand.class,
            GroupCommand.class,
            CompareCommand.class,
            LumaCommand.class,
            BenchCommand.class,
            VerifyCommand.class
        })
public final class CrosscaseHash {
    static final int FAILED = 1;
    static final int INCOMPLETE = 3;
    static final int MATCHED = 4;
    static final int LIST_INCOMPLETE = 5;

    private CrosscaseHash() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new CrosscaseHash())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, line, parsed) -> {
                    String message = exception.getMessage();
                    line.getErr().println("crosscase-hash: " + (message == null ? exception.toString() : message));
                    return FAILED;
                });
    }
}
