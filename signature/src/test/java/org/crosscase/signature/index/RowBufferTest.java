package org.crosscase.signature.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowBufferTest {

    @Test
    void rowsAreSortedByIdentityAndKeepTheirWords() {
        SplittableRandom random = new SplittableRandom(3);
        long[] ids = random.longs(5_000).distinct().toArray();
        ids[7] = Long.MIN_VALUE;
        ids[8] = Long.MAX_VALUE;
        ids[9] = 0;
        ids[10] = -1;
        RowBuffer rows = new RowBuffer(0);
        for (long id : ids) {
            rows.add(id, id + 1, id * 3, ~id, id >>> 7);
        }
        rows.sortById();
        long[] sorted = ids.clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, rows.ids());
        long[] words = rows.words();
        assertEquals(4 * ids.length, words.length);
        for (int row = 0; row < sorted.length; row++) {
            long id = sorted[row];
            long[] expected = {id + 1, id * 3, ~id, id >>> 7};
            assertArrayEquals(expected, Arrays.copyOfRange(words, 4 * row, 4 * row + 4));
        }
    }

    @Test
    void anIdentityMayStandOnce() {
        RowBuffer rows = new RowBuffer(3);
        rows.add(4, 0, 0, 0, 0);
        rows.add(2, 0, 0, 0, 0);
        rows.add(4, 1, 1, 1, 1);
        assertThrows(IllegalArgumentException.class, rows::sortById);
    }
}
