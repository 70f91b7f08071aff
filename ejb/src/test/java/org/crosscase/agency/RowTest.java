package org.crosscase.agency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A column is asked for by its name and never by its place. */
class RowTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Instant NOW = Instant.now();
    private static final byte[] BYTES = {1, 2};

    private final Row row = new Row(
            new Object[] {
                7,
                3_000_000_000L,
                "POLICE",
                ID,
                BYTES,
                NOW,
                true,
                null,
                new String[] {"a"},
                new UUID[] {ID},
                new Long[] {5L}
            },
            new String[] {"small", "large", "word", "id", "bytes", "time", "is", "nothing", "texts", "ids", "numbers"});

    @Test
    void eachValueComesByItsName() {
        assertEquals(7, row.number("small"));
        assertEquals(7, row.small("small"));
        assertEquals(7, row.smallOrNull("small"));
        assertEquals(7L, row.numberOrNull("small"));
        assertEquals(3_000_000_000L, row.number("large"));
        assertEquals(3_000_000_000L, row.numberOrNull("large"));
        assertEquals("POLICE", row.text("word"));
        assertEquals(AgencyKind.POLICE, row.word("word", AgencyKind.class));
        assertEquals(ID, row.uuid("id"));
        assertArrayEquals(BYTES, row.bytes("bytes"));
        assertEquals(NOW, row.time("time"));
        assertTrue(row.is("is"));
        assertArrayEquals(new String[] {"a"}, row.texts("texts"));
        assertArrayEquals(new UUID[] {ID}, row.uuids("ids"));
        assertArrayEquals(new Long[] {5L}, row.numbers("numbers"));
        assertEquals(7, row.number(0));
        assertTrue(row.has("small"));
    }

    @Test
    void nothingStaysNothing() {
        assertFalse(row.has("nothing"));
        assertNull(row.text("nothing"));
        assertNull(row.word("nothing", AgencyKind.class));
        assertNull(row.numberOrNull("nothing"));
        assertNull(row.smallOrNull("nothing"));
        assertFalse(new Row(new Object[] {false}, new String[] {"is"}).is("is"));
    }

    @Test
    void whatIsNotThereOrDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> row.text("another"));
        assertThrows(ArithmeticException.class, () -> row.small("large"));
        assertThrows(IllegalArgumentException.class, () -> row.word("word", Role.class));
    }
}
