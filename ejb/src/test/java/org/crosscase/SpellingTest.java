package org.crosscase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void whatReadsAlikeHasOneKey() {
        for (List<String> alike : List.of(
                List.of("R-\u00e9", "R-e\u0301", "r-\u00c9"),
                List.of(
                        "R-1",
                        "R-1\u00a0",
                        " R-1",
                        "\uff32\uff0d\uff11",
                        "R\u20111",
                        "R\u20131",
                        "R\u22121",
                        "R-1\u200b"),
                List.of("A  1", "A 1", "A\u20031", "A\u00a01"),
                List.of("STRASSE 7", "Stra\u00dfe 7"),
                List.of("\ufb01le", "FILE"),
                List.of("\u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2", "\u03a3\u038a\u03a3\u03a5\u03a6\u039f\u03a3"),
                List.of("\u0130-1", "i-1", "I-1", "\u0131-1"))) {
            for (String one : alike) {
                assertEquals(Spelling.key(alike.get(0)), Spelling.key(one), alike.toString());
            }
        }
        assertNotEquals(Spelling.key("R-1"), Spelling.key("R-2"));
        assertNotEquals(Spelling.key("R-\u00e9"), Spelling.key("R-e"), "an accent is seen");
        assertNotEquals(Spelling.key("R 1"), Spelling.key("R1"));
    }

    @Test
    void whatIsFoundNeedsNoAccents() {
        assertTrue(Spelling.searchable("\u0130stanbul liman\u0131")
                .contains(Spelling.searchable("\u0130STANBUL L\u0130MANI")));
        assertTrue(Spelling.searchable("Stra\u00dfe").contains(Spelling.searchable("STRASSE")));
        assertTrue(Spelling.searchable("R-\u00e9").contains(Spelling.searchable("r-e\u0301")));
        assertEquals("cafe", Spelling.searchable("Caf\u00e9"));
    }

    @Test
    void whatCannotBeSeenIsRefused() {
        for (String hidden : List.of(
                "R\u202e1",
                "R-1\u200b",
                "R\n1",
                "R\u20281",
                "R\u00ad1",
                "R\ufeff1",
                "R\u20661",
                "R\u0000",
                "R\u3164",
                "R\ufe0f",
                "R\ud800")) {
            Problem refused = assertThrows(Problem.class, () -> Spelling.label("reference", hidden, 64), hidden);
            assertEquals("field-has-control-characters", refused.slug());
        }
        assertEquals("R-1", Spelling.label("reference", "\u00a0R-1 ", 64));
        assertEquals("R-\u00e9 1", Spelling.label("reference", "R-e\u0301\u00a0\u00a01", 64));
        assertEquals(
                "field-missing",
                assertThrows(Problem.class, () -> Spelling.label("reference", " \u00a0", 64))
                        .slug());
        assertEquals(
                "field-too-long",
                assertThrows(Problem.class, () -> Spelling.label("reference", "x".repeat(65), 64))
                        .slug());
    }

    /** A key made of a key is the same key: it can be made anew from what is on record. */
    @Test
    void foldingTwiceChangesNothing() {
        for (int c = 0x20; c < 0x2fff; c++) {
            String key = Spelling.key("x" + Character.toString(c) + "x");
            assertEquals(key, Spelling.key(key), Integer.toHexString(c));
        }
    }
}
