package org.crosscase.evidence.internal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArchiveLimitsTest {
    @Test
    void smallArchivesMayGiveSomeMegabytesAndLargeOnesAHundredTimesTheirSize() {
        ArchiveLimits limits = new ArchiveLimits(3, 1_000_000, 100, 20L << 30);
        assertEquals(16L << 20, limits.bytesFor(1000));
        assertEquals(100_000_000, limits.bytesFor(1_000_000));
        assertEquals(20L << 30, limits.bytesFor(1L << 40));
        assertEquals(20L << 30, limits.bytesFor(Long.MAX_VALUE));
    }
}
