package org.crosscase.web.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailPhrasesTest {
    private static final String NOOR = "7d1c1a52-1b9c-4ac5-9d2a-0a4a5c9f1e11";
    private static final String UNKNOWN = "00000000-1b9c-4ac5-9d2a-0a4a5c9fffff";
    private static final Map<String, String> NAMES = Map.of(NOOR, "Noor Elzinga", "fr-demo", "Valcourt Brigade");

    private final TrailPhrases dutch = new TrailPhrases(Texts.in(Locale.forLanguageTag("nl")), NAMES);
    private final TrailPhrases french = new TrailPhrases(Texts.in(Locale.FRENCH), NAMES);
    private final TrailPhrases english = new TrailPhrases(Texts.in(Locale.ENGLISH), NAMES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sensitivity CONTACT | gevoeligheid CONTACT",
                "state 0123456789abcdef0123456789abcdef, sensitivity CONTACT | gevoeligheid CONTACT",
                "state 0123456789abcdef0123456789abcdef | ''",
                "OPEN to COVERT | van OPEN naar COVERT",
                "12 files, 3 of them known | 12 bestanden, waarvan 3 bekend",
                "1 links | 1 koppeling",
                "no hit | geen treffer",
                "grey, 1024 px | grijs, hoogstens 1.024 pixels",
                "from nowhere named to Room 4 | naar Room 4",
                "from Room 4 to Room 5 | van Room 4 naar Room 5",
                "exhibit E-01, DCIM/a, b.jpg | bewijsstuk E-01, DCIM/a, b.jpg",
                "role | geen rol hiervoor"
            })
    void notesAreSaidInTheReadersLanguage(String note, String said) {
        assertEquals(said, dutch.say(note));
    }

    @Test
    void aNameThatIsNotShownAsItCameIsToldByteForByte() {
        assertEquals(
                "bewijsstuk E-01, M\\xFCller.jpg (naam byte voor byte, hexadecimaal: 4d fc 6c)",
                dutch.say("exhibit E-01, M\\xFCller.jpg\nbytes 4d fc 6c"));
    }

    @Test
    void idsBecomeNamesWhereTheReaderMayKnowThem() {
        assertEquals("Noor Elzinga joined", english.say("added " + NOOR));
        assertEquals("à Noor Elzinga", french.say("to " + NOOR));
        assertEquals("00000000…ffff joined", english.say("added " + UNKNOWN));
        assertEquals("id Noor Elzinga, did case.view", english.say("id " + NOOR + ", did case.view"));
        assertEquals("Valcourt Brigade: Look at a case", english.say("agency fr-demo tried case.view"));
    }

    @Test
    void aReasonOfRefusalIsTheTextThatTheCallerSaw() {
        assertEquals("Réponse : " + Texts.in(Locale.FRENCH).of("problem.link-withdrawn"), french.say("link-withdrawn"));
        assertEquals("Damaged picture", english.say("broken"));
    }

    @Test
    void aTextThatNeedsMoreThanTheSlugIsNotHalfTold() {
        assertEquals("case-closed", english.say("case-closed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CATEGORISE", "CONFIRM_MATCH", "COURT"})
    void aPurposeChosenFromTheListIsSaidInTheReadersLanguage(String purpose) {
        String key = "media.purpose." + purpose;
        for (Locale chosenIn : Texts.LANGUAGES) {
            String recorded = Texts.in(chosenIn).get(key);
            assertEquals(Texts.in(Locale.FRENCH).get(key), french.purpose(recorded), recorded);
            assertEquals(Texts.in(Locale.ENGLISH).get(key), english.purpose(recorded), recorded);
        }
    }

    @Test
    void anOfficersOwnWordsStayAsTheyAre() {
        assertEquals("Asked for by the judge", french.purpose("Asked for by the judge"));
        assertEquals("", french.purpose(""));
    }

    @Test
    void whatIsNotKnownStandsAsItWasWritten() {
        assertEquals("SHA-256 0a1b", dutch.say("SHA-256 0a1b"));
        assertEquals("Andere aanroep (Exhibits.getExhibit)", dutch.action("Exhibits.getExhibit"));
        assertEquals("Een zaak openen", dutch.action("case.open"));
    }
}
