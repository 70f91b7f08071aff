package org.crosscase.evidence.internal.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FoundPathTest {
    @Test
    void ordinaryNamesStayAsTheyAre() {
        assertEquals(
                "DCIM/Camera/IMG_0192.jpg",
                FoundPath.of("DCIM/Camera/IMG_0192.jpg").text());
        assertEquals("Übersicht 漢字 😀.png", FoundPath.of("Übersicht 漢字 😀.png").text());
    }

    @Test
    void namesThatLookLikePathsAreText() {
        assertEquals("../../etc/passwd", FoundPath.of("../../etc/passwd").text());
        assertEquals("C:\\Windows\\NUL", FoundPath.of("C:\\Windows\\NUL").text());
    }

    @Test
    void whatDeceivesTheEyeIsWrittenOut() {
        assertEquals("photo\\u202Egpj.exe", FoundPath.of("photo\u202Egpj.exe").text());
        assertEquals("a\\u0000b\\u000Ac", FoundPath.of("a\0b\nc").text());
        assertEquals("a\\u200Bb\\u{E0041}", FoundPath.of("a\u200Bb\uDB40\uDC41").text());
        assertEquals("a\\u2028b\\u2029c", FoundPath.of("a\u2028b\u2029c").text());
    }

    /** No font has them: they would be shown as nothing, or as each other. */
    @Test
    void numbersThatAreNoCharacterAreWrittenOut() {
        assertEquals(
                "a\\uFFFEb\\u{10FFFF}c", FoundPath.of("a\uFFFEb\uDBFF\uDFFFc").text());
    }

    @Test
    void halvesOfCharactersAreWrittenOut() {
        assertEquals("a\\uD83Db", FoundPath.of("a\uD83Db").text());
    }

    @Test
    void missingNamesAreNamed() {
        assertEquals("(no name)", FoundPath.of(null).text());
        assertEquals("(no name)", FoundPath.of("").text());
        assertEquals("(blank name)", FoundPath.of("  ").text());
    }

    @Test
    void longNamesKeepTheirEndAndWholeCharacters() {
        String text = FoundPath.of("😀".repeat(4000) + "/end.jpg").text();
        assertTrue(text.length() <= 4096, text.length() + " characters");
        assertTrue(text.endsWith("/end.jpg"));
        assertTrue(text.startsWith("...😀"));
    }

    @Test
    void anEntryStandsBehindItsArchive() {
        assertEquals(
                "Backup/old.zip!/DCIM/1.jpg",
                FoundPath.of("Backup/old.zip").inside("DCIM/1.jpg").text());
        assertTrue(FoundPath.of("a".repeat(4096)).inside("b.jpg").text().endsWith("!/b.jpg"));
    }

    @Test
    void bytesThatAreNoTextAreWrittenOutAndKept() {
        byte[] latin = {'l', '_', (byte) 0xFC, '.', 'j', 'p', 'g'};
        byte[] other = {'l', '_', (byte) 0xE9, '.', 'j', 'p', 'g'};
        assertEquals("l_\\xFC.jpg", FoundPath.ofBytes(latin).text());
        assertEquals("l_\\xE9.jpg", FoundPath.ofBytes(other).text());
        assertArrayEquals(latin, FoundPath.ofBytes(latin).name());
    }

    @Test
    void oneSpellingIsShownAndTheOtherKept() {
        FoundPath composed = FoundPath.of("M\u00FCller.jpg");
        FoundPath decomposed = FoundPath.of("Mu\u0308ller.jpg");
        assertEquals(composed.text(), decomposed.text());
        assertNull(composed.bytes(), "its bytes are those of the text");
        assertArrayEquals("Mu\u0308ller.jpg".getBytes(UTF_8), decomposed.name());
        assertTrue(decomposed.distinguished().text().matches("M\u00FCller\\.jpg \\[[0-9a-f]{8}]"));
        assertArrayEquals(decomposed.name(), decomposed.distinguished().name());
    }

    @Test
    void aMarkAndItsSpellingAreToldApart() {
        FoundPath mark = FoundPath.of("a\u202Eb");
        FoundPath spelled = FoundPath.of("a\\u202Eb");
        assertEquals(mark.text(), spelled.text());
        assertNotEquals(mark, spelled);
        assertNotEquals(mark.distinguished().text(), spelled.distinguished().text());
    }

    @Test
    void halvesOfCharactersKeepTheirNumbersInTheBytes() {
        assertNotEquals(
                FoundPath.of("a\uD83Db").name().length, FoundPath.of("a?b").name().length);
        assertEquals(
                FoundPath.of("a\uD83Db").text(),
                FoundPath.ofBytes(FoundPath.of("a\uD83Db").name()).text());
    }
}
