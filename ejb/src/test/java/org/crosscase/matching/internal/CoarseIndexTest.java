package org.crosscase.matching.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.crosscase.signature.pdq.PdqHash;
import org.junit.jupiter.api.Test;

class CoarseIndexTest {
    @Test
    void aValueIsReadAsItsHashesInTheirOrder() {
        byte[] value = new byte[3 * PdqHash.BYTES];
        value[PdqHash.BYTES] = 1;
        value[2 * PdqHash.BYTES] = 2;
        PdqHash[] hashes = CoarseIndex.hashes(value);
        assertEquals(3, hashes.length);
        for (int place = 0; place < 3; place++) {
            byte[] one = new byte[PdqHash.BYTES];
            one[0] = (byte) place;
            assertArrayEquals(one, hashes[place].bytes());
        }
    }

    @Test
    void anIdentityOfTheIndexTellsSignatureAndPlace() {
        long id = 123_456_789_012L * 32 + 29;
        assertEquals(123_456_789_012L, CoarseIndex.number(id));
        assertEquals(29, CoarseIndex.place(id));
    }
}
