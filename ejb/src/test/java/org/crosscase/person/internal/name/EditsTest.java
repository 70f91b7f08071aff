package org.crosscase.person.internal.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {
    @ParameterizedTest
    @CsvSource({
        "anna,anna,0",
        "anna,ana,1",
        "ana,anna,1",
        "anna,anne,1",
        "anna,nana,1",
        "anna,hanne,2",
        "anna,bert,3",
        "'',ab,2",
        "abcd,dcba,3",
        "a,abcdefgh,3"
    })
    void countsUpToTheBound(String one, String other, int edits) {
        assertEquals(edits, Edits.between(one, other, 2));
    }

    /** The band and the early end leave out cells; the whole table has them all. */
    @Test
    void saysTheSameAsTheWholeTable() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String one = word(random);
            String other = word(random);
            int whole = whole(one, other);
            for (int most = 1; most <= 4; most++) {
                assertEquals(Math.min(whole, most + 1), Edits.between(one, other, most), one + " " + other);
            }
            assertTrue(Edits.atLeast(Edits.characters(one), Edits.characters(other)) <= whole, one + " " + other);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int whole(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cell(one, other, i, j, table);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int cell(String one, String other, int i, int j, int[][] table) {
        int cell = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        cell = Math.min(cell, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(cell, table[i - 2][j - 2] + 1) : cell;
    }
}
