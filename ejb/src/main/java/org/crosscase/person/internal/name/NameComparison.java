package org.crosscase.person.internal.name;

import org.crosscase.person.internal.name.NameLikeness.Meaning;

/** Whether two names may be one person's. Symmetric, without state, and bounded by the number of words that are paired. */
public final class NameComparison {
    /** From here on names are alike; chosen on two thirds of labelled pairs (ADR 0102). */
    public static final int ALIKE = 75;

    /** The same words in another order: Ahmad Hasan need not be Hasan Ahmad. */
    private static final int ALMOST = 98;

    private static final int RUN_TOGETHER = 95;
    /** One letter in so many, where nothing but blanks differs otherwise. */
    private static final int LETTERS_OF_ONE_EDIT = 6;

    private NameComparison() {}

    public static NameLikeness compare(ReadName one, ReadName other) {
        if (!one.isTold() || !other.isTold()) {
            return NameLikeness.UNKNOWN;
        }
        if (one.means(other)) {
            return new NameLikeness(100, Meaning.EQUAL);
        }
        int percent = Math.min(ALMOST, Math.max(runTogether(one, other), NameAlignment.percent(one, other)));
        if (percent >= ALIKE) {
            return new NameLikeness(percent, Meaning.ALIKE);
        }
        return isReadInManyWays(one, other) ? NameLikeness.UNKNOWN : new NameLikeness(percent, Meaning.DIFFERENT);
    }

    private static int runTogether(ReadName one, ReadName other) {
        if (one.tokens().size() == other.tokens().size() || !one.isOfSounds() || !other.isOfSounds()) {
            return 0;
        }
        int length = Math.min(one.latin().length(), other.latin().length());
        boolean same = length >= LETTERS_OF_ONE_EDIT && Edits.between(one.latin(), other.latin(), 1) <= 1;
        return same ? RUN_TOGETHER : 0;
    }

    /** A Chinese character is read otherwise in Japan, and not at all by a romanisation that does not know where it is from. */
    private static boolean isReadInManyWays(ReadName one, ReadName other) {
        return one.isOfSounds() != other.isOfSounds();
    }
}
