package org.crosscase.person.internal.name;

/** Edits from one word to another: a letter put in, left out, replaced, or two neighbours exchanged. */
final class Edits {
    private Edits() {}

    /** Which characters a word has, in 32 bits: by it most words are told apart without looking at their order. */
    static int characters(String word) {
        int characters = 0;
        for (int i = 0; i < word.length(); i++) {
            characters |= 1 << (word.charAt(i) & 31);
        }
        return characters;
    }

    /** Each edit takes away one character and brings one at most. */
    static int atLeast(int characters, int others) {
        return Math.max(Integer.bitCount(characters & ~others), Integer.bitCount(others & ~characters));
    }

    /** At most {@code most + 1}, which stands for more: in time proportional to the length times {@code most}. */
    static int between(String one, String other, int most) {
        if (one.equals(other)) {
            return 0;
        }
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int width = other.length() + 1;
        int[] beforeLast = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(other.length(), i + most);
            row[from - 1] = from == 1 ? i : most + 1;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                row[j] = cheapest(one, other, i, j, beforeLast, last, row, i - 1 + most < j, most);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return Math.min(last[other.length()], most + 1);
    }

    /** {@code edge}: the cell above lies outside the band. */
    private static int cheapest(
            String one, String other, int i, int j, int[] beforeLast, int[] last, int[] row, boolean edge, int most) {
        char a = one.charAt(i - 1);
        char b = other.charAt(j - 1);
        int best = last[j - 1] + (a == b ? 0 : 1);
        best = Math.min(best, row[j - 1] + 1);
        best = Math.min(best, edge ? most + 1 : last[j] + 1);
        if (i > 1 && j > 1 && a == other.charAt(j - 2) && one.charAt(i - 2) == b) {
            best = Math.min(best, beforeLast[j - 2] + 1);
        }
        return best;
    }
}
