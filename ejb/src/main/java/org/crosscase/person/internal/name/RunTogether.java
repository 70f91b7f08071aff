package org.crosscase.person.internal.name;

import java.util.ArrayList;
import java.util.List;

/** Neighbours in one name that the other writes as one word: Jean Marie and Jeanmarie, Jing Yi and Jingyi. */
final class RunTogether {
    private static final int MOST_PARTS = 4;

    private RunTogether() {}

    /** The words of {@code tokens}, with neighbours joined where their sum is a word of {@code others}. */
    static List<NameToken> as(List<NameToken> tokens, List<NameToken> others) {
        List<NameToken> joined = new ArrayList<>();
        for (int from = 0; from < tokens.size(); ) {
            int parts = Math.min(MOST_PARTS, tokens.size() - from);
            NameToken sum = null;
            for (; parts > 1 && sum == null; parts--) {
                sum = sum(tokens.subList(from, from + parts), others);
                if (sum != null) {
                    break;
                }
            }
            joined.add(sum == null ? tokens.get(from) : sum);
            from += sum == null ? 1 : parts;
        }
        return joined;
    }

    private static NameToken sum(List<NameToken> parts, List<NameToken> others) {
        NameToken first = parts.get(0);
        if (parts.stream().anyMatch(part -> part.isInitial() || !part.isOfSameScript(first))) {
            return null;
        }
        StringBuilder written = new StringBuilder();
        StringBuilder latin = new StringBuilder();
        for (NameToken part : parts) {
            written.append(part.written());
            latin.append(part.latin());
        }
        for (NameToken other : others) {
            if (isSum(other, first, written, latin)) {
                return new NameToken(written.toString(), scriptOf(first), latin.toString(), first.role());
            }
        }
        return null;
    }

    private static boolean isSum(NameToken other, NameToken first, StringBuilder written, StringBuilder latin) {
        if (other.isOfSameScript(first)) {
            return other.written().contentEquals(written);
        }
        if (other.latin().contentEquals(latin)) {
            return true;
        }
        return (other.isHangul() || first.isHangul()) && other.korean().equals(Romanised.korean(latin.toString()));
    }

    private static int scriptOf(NameToken token) {
        return Writing.scriptOf(token.written().isEmpty() ? "a" : token.written());
    }
}
