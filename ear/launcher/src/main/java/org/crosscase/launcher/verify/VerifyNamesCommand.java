package org.crosscase.launcher.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscase.person.internal.name.NameComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the comparison of names on pairs of which somebody has said whether they are one person's. */
@Command(
        name = "names",
        description = "Measures the comparison of names on labelled pairs: CSV with name1, name2 and is_match.",
        mixinStandardHelpOptions = true)
public final class VerifyNamesCommand implements Callable<Integer> {
    private static final int STEP = 5;

    @Parameters(paramLabel = "FILE", description = "The labelled pairs.")
    private Path file;

    @Option(names = "--wrong", description = "Lists the rows that it gets wrong.")
    private boolean wrong;

    @Option(
            names = "--part",
            defaultValue = "ALL",
            description = "Of which rows --wrong tells: ${COMPLETION-CANDIDATES}.")
    private Part part;

    @Option(
            names = "--rate",
            paramLabel = "PAIRS",
            description = "Compares so many random pairs of its names by the clock.")
    private int rate;

    enum Part {
        ALL,
        CHOSEN_ON,
        KEPT_BACK
    }

    @Override
    public Integer call() {
        List<LabelledNames> pairs = LabelledNames.read(file);
        NameTrial all = NameTrial.of(pairs);
        tell("all rows", all);
        tell("rows that rules and bounds were chosen on", all.others());
        tell("the third that was kept back", all.keptBack());
        System.out.printf("wrongly certain: %d%n", all.wronglyCertain());
        if (wrong) {
            tellWrong(
                    switch (part) {
                        case ALL -> all;
                        case CHOSEN_ON -> all.others();
                        case KEPT_BACK -> all.keptBack();
                    });
        }
        if (rate > 0) {
            NameRate measured = NameRate.of(pairs, rate);
            System.out.printf(
                    "%n%d random pairs: %,.0f a second (%d agree); names read: %,.0f a second%n",
                    rate, measured.pairsCompared(), measured.agreeing(), measured.namesRead());
        }
        return 0;
    }

    private static void tell(String rows, NameTrial trial) {
        System.out.printf(
                "%n%s (%d)%n%n| from | precision | recall | F1 |%n|---|---|---|---|%n",
                rows, trial.answers().size());
        for (int threshold = 50; threshold <= 100; threshold += STEP) {
            NameTrial.Quality quality = trial.at(threshold);
            System.out.printf(
                    "| %d%s | %.3f | %.3f | %.3f |%n",
                    threshold,
                    threshold == NameComparison.ALIKE ? ", used" : "",
                    quality.precision(),
                    quality.recall(),
                    quality.f1());
        }
    }

    private static void tellWrong(NameTrial trial) {
        List<NameTrial.Answer> answers = trial.wrong(NameComparison.ALIKE);
        System.out.printf("%n| said | is | one | other |%n|---|---|---|---|%n");
        for (NameTrial.Answer answer : answers) {
            System.out.printf(
                    "| %d | %s | %s | %s |%n",
                    answer.likeness().percent(),
                    answer.names().same() ? "same" : "other",
                    answer.names().one(),
                    answer.names().other());
        }
    }
}
