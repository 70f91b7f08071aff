package org.crosscase.web.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void theFirstPartOfAKeyNamesTheBundle() {
        assertEquals("Cases", Texts.in(Locale.ENGLISH).get("shell.place.cases"));
        assertEquals("Zaken", Texts.in(Locale.forLanguageTag("nl-BE")).get("shell.place.cases"));
        assertEquals("Dossiers", Texts.in(Locale.CANADA_FRENCH).get("shell.place.cases"));
    }

    @Test
    void aLanguageWeDoNotWriteGetsEnglishWhateverTheServerSpeaks() {
        Locale server = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("nl"));
            assertEquals("Cases", Texts.in(Locale.JAPANESE).get("shell.place.cases"));
        } finally {
            Locale.setDefault(server);
        }
    }

    @Test
    void anUnknownKeyShowsItselfAndNeverFails() {
        Texts texts = Texts.in(Locale.ENGLISH);
        assertEquals("??shell.nothing??", texts.get("shell.nothing"));
        assertEquals("??nobundle.key??", texts.get("nobundle.key"));
        assertEquals("??../secret.key??", texts.get("../secret.key"));
        assertFalse(texts.has("plain"));
    }

    @Test
    void numbersGetTheLanguagesSeparators() {
        assertEquals("1,204 unread notifications", Texts.in(Locale.ENGLISH).of("shell.bell", 1204));
        assertEquals(
                "1.204 ongelezen meldingen",
                Texts.in(Locale.forLanguageTag("nl")).of("shell.bell", 1204));
        assertEquals("1 unread notification", Texts.in(Locale.ENGLISH).of("shell.bell", 1));
    }
}
