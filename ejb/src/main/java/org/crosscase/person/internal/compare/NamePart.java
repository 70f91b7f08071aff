package org.crosscase.person.internal.compare;

import static org.crosscase.person.ComparedField.NAME;
import static org.crosscase.person.ComparedField.NAME_FREQUENCY;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crosscase.person.ComparedPart;
import org.crosscase.person.Outcome;
import org.crosscase.person.internal.name.NameComparison;
import org.crosscase.person.internal.name.NameLikeness;
import org.crosscase.person.internal.name.NameLikeness.Meaning;
import org.crosscase.person.internal.name.ReadName;

/** The two names of two persons that say most: an alias that is equal counts as much as the name. */
record NamePart(NameLikeness likeness, Set<String> commonWords, boolean ofOneWord) {
    private static final int MOST_NAMES = 20;
    private static final int EQUAL = 30;
    /** One word alone, such as a given name, is borne by many. */
    private static final int EQUAL_IN_ONE_WORD = 20;
    /** For names that are just alike; one point more for each {@link #LIKENESS_A_POINT}. */
    private static final int ALIKE = 12;

    private static final int LIKENESS_A_POINT = 2;
    private static final int DIFFERENT = -20;
    /** For each power of ten by which a word is rarer. */
    private static final int RARER = 4;

    private static final int MOST_FOR_RARITY = 12;
    private static final NamePart NOTHING = new NamePart(new NameLikeness(0, Meaning.UNKNOWN), Set.of(), false);

    static NamePart of(Described one, Described other) {
        NamePart best = NOTHING;
        for (ReadName first : firstOf(one.names())) {
            for (ReadName second : firstOf(other.names())) {
                NamePart found = of(first, second);
                best = found.saysMoreThan(best) ? found : best;
            }
        }
        return best;
    }

    private static List<ReadName> firstOf(List<ReadName> names) {
        return names.subList(0, Math.min(MOST_NAMES, names.size()));
    }

    private static NamePart of(ReadName one, ReadName other) {
        Set<String> common = new HashSet<>(one.words());
        boolean ofOneWord = one.isOfOneWord() && other.isOfOneWord();
        common.retainAll(other.words());
        return new NamePart(NameComparison.compare(one, other), Set.copyOf(common), ofOneWord);
    }

    private boolean saysMoreThan(NamePart other) {
        return points() > other.points() || other.likeness.meaning() == Meaning.UNKNOWN && points() != 0;
    }

    boolean isEqual() {
        return likeness.meaning() == Meaning.EQUAL;
    }

    boolean agrees() {
        return likeness.agrees();
    }

    private int points() {
        return switch (likeness.meaning()) {
            case EQUAL -> ofOneWord ? EQUAL_IN_ONE_WORD : EQUAL;
            case ALIKE -> ALIKE + (ofOneWord ? 0 : (likeness.percent() - NameComparison.ALIKE) / LIKENESS_A_POINT);
            case DIFFERENT -> DIFFERENT;
            case UNKNOWN -> 0;
        };
    }

    ComparedPart ofName() {
        Outcome outcome = switch (likeness.meaning()) {
            case EQUAL, ALIKE -> Outcome.AGREES;
            case DIFFERENT -> Outcome.CONTRADICTS;
            case UNKNOWN -> Outcome.ABSENT;
        };
        return new ComparedPart(NAME, outcome, points());
    }

    ComparedPart ofFrequency(NameCounts counts) {
        int points = 0;
        if (agrees()) {
            long rarity = Math.round(-RARER * Math.log10(counts.rarest(commonWords)));
            points = (int) Math.min(MOST_FOR_RARITY, rarity);
        }
        return new ComparedPart(NAME_FREQUENCY, points > 0 ? Outcome.AGREES : Outcome.ABSENT, points);
    }
}
