package org.crosscase.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import org.crosscase.evidence.AtSource.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtSourceTest {
    @Test
    void whatIsSaidIsKeptAndWhatIsNotIsAbsent() {
        AtSource said = AtSource.of(7L, 1_600_000_000_123L, null, 0L);
        assertEquals(7L, said.size());
        assertEquals(Instant.ofEpochMilli(1_600_000_000_123L), said.modifiedAt());
        assertNull(said.createdAt());
        assertEquals(Instant.EPOCH, said.accessedAt());
        assertEquals(Set.of(), said.impossible());
        assertTrue(said.hasTimes());
        assertEquals(AtSource.NOTHING, AtSource.of(-1L, null, null, null));
        assertFalse(AtSource.of(5L, null, null, null).hasTimes());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 253_370_764_800_000L, 884_541_340_800_000L})
    void aTimeThatCannotBeIsKeptOutWithAWordAndTheOthersStay(long hostile) {
        AtSource said = AtSource.of(7L, hostile, 1_600_000_000_000L, hostile);
        assertNull(said.modifiedAt());
        assertNull(said.accessedAt());
        assertEquals(Instant.ofEpochMilli(1_600_000_000_000L), said.createdAt());
        assertEquals(Set.of(Time.MODIFIED, Time.ACCESSED), said.impossible());
        assertTrue(said.hasTimes());
    }

    @Test
    void theLastTimeThatCanBeIsKept() {
        AtSource said = AtSource.of(null, 253_370_764_799_999L, null, null);
        assertEquals(Instant.parse("9998-12-31T23:59:59.999Z"), said.modifiedAt());
    }
}
