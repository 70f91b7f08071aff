package org.crosscase.launcher;

import org.crosscase.launcher.bench.BenchCommand;
import org.crosscase.launcher.bench.TimingCommand;
import org.crosscase.launcher.verify.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher's entry; the start script at the project's root calls it. */
@Command(
        name = "crosscase",
        description = "Runs Crosscase with all its parts on this machine.",
        subcommands = {
            RunCommand.class,
            RedeployCommand.class,
            NewMasterKeyCommand.class,
            BenchCommand.class,
            TimingCommand.class,
            VerifyCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Crosscase {
    private Crosscase() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Crosscase())
                .setExecutionExceptionHandler(Crosscase::explain)
                .execute(arguments));
    }

    private static int explain(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        if (problem instanceof LauncherProblem told) {
            System.err.println("crosscase: " + told.getMessage());
            return told.exitCode();
        }
        problem.printStackTrace();
        return LauncherProblem.FAILED;
    }
}
