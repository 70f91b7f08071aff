package org.crosscase.person.internal.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Each word of one name with the word of the other that is most like it, in any order. What is left over on one side is
 * absent on the other; what is left over on both contradicts.
 */
final class NameAlignment {
    /** Paired one by one; names of more words are compared by these. */
    private static final int MOST_WORDS = 16;
    /** Of the likeness, for one word that contradicts. */
    private static final double CONTRADICTION = 0.55;
    /** A word that is absent counts this much of one that agrees. */
    private static final double ABSENCE = 0.25;

    private final List<NameToken> ones;
    private final List<NameToken> others;
    private final boolean[] oneTaken;
    private final boolean[] otherTaken;
    private double agreeing;
    private double compared;

    private NameAlignment(List<NameToken> ones, List<NameToken> others) {
        this.ones = ones;
        this.others = others;
        this.oneTaken = new boolean[ones.size()];
        this.otherTaken = new boolean[others.size()];
    }

    static int percent(ReadName one, ReadName other) {
        List<NameToken> ones = cut(one.tokens());
        List<NameToken> others = cut(other.tokens());
        NameAlignment alignment = new NameAlignment(RunTogether.as(ones, others), RunTogether.as(others, ones));
        alignment.pair();
        return alignment.percent();
    }

    private static List<NameToken> cut(List<NameToken> tokens) {
        return tokens.size() <= MOST_WORDS ? tokens : tokens.subList(0, MOST_WORDS);
    }

    private record Pair(int one, int other, int likeness) {}

    private void pair() {
        List<Pair> pairs = new ArrayList<>();
        boolean roles = hasPatronymic(ones) && hasPatronymic(others);
        for (int i = 0; i < ones.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                if (mayBeOne(ones.get(i), others.get(j), roles)) {
                    int likeness = TokenLikeness.of(ones.get(i), others.get(j));
                    if (likeness > 0) {
                        pairs.add(new Pair(i, j, likeness));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::likeness)
                .reversed()
                .thenComparingInt(pair -> Math.abs(pair.one - pair.other)));
        for (Pair pair : pairs) {
            if (!oneTaken[pair.one] && !otherTaken[pair.other]) {
                take(pair);
            }
        }
    }

    private static boolean hasPatronymic(List<NameToken> tokens) {
        return tokens.stream().anyMatch(token -> token.role() == NameRole.PATRONYMIC);
    }

    /** A father's name is not the son's, where both names say which is which. */
    private static boolean mayBeOne(NameToken one, NameToken other, boolean roles) {
        if (one.role() == other.role()) {
            return true;
        }
        boolean names = isName(one) && isName(other);
        return names && !roles;
    }

    private static boolean isName(NameToken token) {
        return token.role() == NameRole.NAME || token.role() == NameRole.PATRONYMIC;
    }

    private void take(Pair pair) {
        oneTaken[pair.one] = true;
        otherTaken[pair.other] = true;
        double weight =
                Math.min(ones.get(pair.one).weight(), others.get(pair.other).weight());
        agreeing += weight * pair.likeness;
        compared += weight;
    }

    private int percent() {
        if (compared == 0) {
            return 0;
        }
        double absent = Math.abs(left(ones, oneTaken) - left(others, otherTaken));
        double contradicting = Math.min(contradicting(ones, oneTaken), contradicting(others, otherTaken));
        double likeness = agreeing / compared;
        likeness *= compared / (compared + ABSENCE * absent);
        return (int) Math.round(likeness * Math.pow(CONTRADICTION, contradicting));
    }

    private static double left(List<NameToken> tokens, boolean[] taken) {
        double left = 0;
        for (int i = 0; i < taken.length; i++) {
            left += taken[i] ? 0 : tokens.get(i).weight();
        }
        return left;
    }

    private static double contradicting(List<NameToken> tokens, boolean[] taken) {
        double words = 0;
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && tokens.get(i).role() != NameRole.PARTICLE) {
                words += tokens.get(i).isInitial() ? 0.7 : 1;
            }
        }
        return words;
    }
}
