package org.crosscase.launcher.verify;

import java.util.List;
import org.crosscase.person.internal.name.NameComparison;
import org.crosscase.person.internal.name.NameLikeness;
import org.crosscase.person.internal.name.NameLikeness.Meaning;
import org.crosscase.person.internal.name.ReadName;

/** What the comparison of names says about labelled pairs. */
record NameTrial(List<Answer> answers) {
    record Answer(LabelledNames names, NameLikeness likeness) {
        boolean agrees(int threshold) {
            return likeness.percent() >= threshold;
        }
    }

    /** Right and wrong answers when all from a threshold on are taken for the same. */
    record Quality(long found, long wronglyFound, long missed) {
        double precision() {
            return ratio(found, found + wronglyFound);
        }

        double recall() {
            return ratio(found, found + missed);
        }

        double f1() {
            return ratio(2 * found, 2 * found + wronglyFound + missed);
        }

        private static double ratio(long part, long whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }

    static NameTrial of(List<LabelledNames> pairs) {
        return new NameTrial(pairs.stream()
                .map(pair ->
                        new Answer(pair, NameComparison.compare(ReadName.of(pair.one()), ReadName.of(pair.other()))))
                .toList());
    }

    NameTrial keptBack() {
        return new NameTrial(
                answers.stream().filter(answer -> answer.names().isKeptBack()).toList());
    }

    NameTrial others() {
        return new NameTrial(
                answers.stream().filter(answer -> !answer.names().isKeptBack()).toList());
    }

    Quality at(int threshold) {
        return new Quality(count(threshold, true, true), count(threshold, true, false), count(threshold, false, true));
    }

    private long count(int threshold, boolean agrees, boolean same) {
        return answers.stream()
                .filter(answer ->
                        answer.agrees(threshold) == agrees && answer.names().same() == same)
                .count();
    }

    List<Answer> wrong(int threshold) {
        return answers.stream()
                .filter(answer -> answer.agrees(threshold) != answer.names().same())
                .toList();
    }

    long wronglyCertain() {
        return answers.stream()
                .filter(answer -> answer.likeness().meaning() == Meaning.EQUAL
                        && !answer.names().same())
                .count();
    }
}
