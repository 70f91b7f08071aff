package org.crosscase.launcher.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.crosscase.launcher.LauncherProblem;
import org.crosscase.person.internal.name.NameComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameTrialTest {
    private static final Path SAMPLE = Path.of("../../../shared/samples/names/synthetic-people.csv");

    @TempDir
    private Path folder;

    @Test
    void namesAreToldApartBetterThanTheBestOpenMatcherDoes() {
        assumeTrue(Files.exists(SAMPLE), SAMPLE + " is not here: the labelled names are measured where it is");
        NameTrial all = NameTrial.of(LabelledNames.read(SAMPLE));
        assertTrue(all.answers().size() > 200, all.answers().size() + " rows");
        double whole = all.at(NameComparison.ALIKE).f1();
        double keptBack = all.keptBack().at(NameComparison.ALIKE).f1();
        assertTrue(whole >= 0.75, "F1 " + whole);
        assertTrue(keptBack >= 0.75, "F1 of what was kept back " + keptBack);
        assertEquals(0, all.wronglyCertain());
    }

    @Test
    void countsWhatIsFoundMissedAndWronglyFound() throws IOException {
        NameTrial trial = NameTrial.of(LabelledNames.read(csv(
                "name1,name2,is_match,notes",
                "Anna Lindqvist,Anna Lindqvist,true,",
                "\"Lindqvist, Anna\",Anna Lindqvist,true,surname first",
                "Anna Lindqvist,Anna Lindqvist,false,namesakes",
                "Anna Lindqvist,Pavel Horak,true,married and renamed",
                "Anna Lindqvist,Pavel Horak,false,")));
        NameTrial.Quality quality = trial.at(NameComparison.ALIKE);
        assertEquals(new NameTrial.Quality(2, 1, 1), quality);
        assertEquals(2 / 3.0, quality.precision(), 1e-9);
        assertEquals(2 / 3.0, quality.recall(), 1e-9);
        assertEquals(2 / 3.0, quality.f1(), 1e-9);
        assertEquals(1, trial.wronglyCertain());
        assertEquals(2, trial.wrong(NameComparison.ALIKE).size());
    }

    /** By the names alone: a label that is turned round leaves a row where it was. */
    @Test
    void everyRowIsKeptBackOrChosenOnWhateverItsLabel() {
        List<LabelledNames> rows = IntStream.range(0, 300)
                .mapToObj(i -> new LabelledNames("Anna " + i, "Anne " + i, true))
                .toList();
        NameTrial trial = NameTrial.of(rows);
        int keptBack = trial.keptBack().answers().size();
        assertEquals(300, keptBack + trial.others().answers().size());
        assertTrue(keptBack > 70 && keptBack < 130, keptBack + " of 300");
        for (LabelledNames row : rows) {
            assertEquals(row.isKeptBack(), new LabelledNames(row.one(), row.other(), false).isKeptBack());
        }
    }

    @Test
    void saysWhatTheFileLacks() throws IOException {
        Path file = csv("one,other", "a,b");
        LauncherProblem problem = assertThrows(LauncherProblem.class, () -> LabelledNames.read(file));
        assertTrue(problem.getMessage().contains("name1"), problem.getMessage());
        assertThrows(LauncherProblem.class, () -> LabelledNames.read(folder.resolve("missing.csv")));
    }

    private Path csv(String... lines) throws IOException {
        return Files.write(folder.resolve("pairs.csv"), List.of(lines));
    }
}
