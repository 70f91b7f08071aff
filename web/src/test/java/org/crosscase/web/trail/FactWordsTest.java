package org.crosscase.web.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Purpose;
import org.crosscase.evidence.ViewingPurpose;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FactWordsTest {
    private static final String NOOR = "7d1c1a52-1b9c-4ac5-9d2a-0a4a5c9f1e11";
    private static final String UNKNOWN = "00000000-1b9c-4ac5-9d2a-0a4a5c9fffff";
    private static final Map<String, String> NAMES = Map.of(NOOR, "Noor Elzinga", "fr-demo", "Valcourt Brigade");

    private final FactWords dutch = new FactWords(Texts.in(Locale.forLanguageTag("nl")), NAMES);
    private final FactWords french = new FactWords(Texts.in(Locale.FRENCH), NAMES);
    private final FactWords english = new FactWords(Texts.in(Locale.ENGLISH), NAMES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sensitivity-set; sensitivity code CONTACT; state hex 0123456789abcdef | gevoeligheid CONTACT",
                "''; state hex 0123456789abcdef | ''",
                "sensitivity-changed; before code OPEN; sensitivity code COVERT | van OPEN naar COVERT",
                "fields-changed; field code TITLE; field code LEGAL_BASIS | gewijzigd: titel, rechtsgrond",
                "files-taken-in; files number 12; known number 3 | 12 bestanden, waarvan 3 bekend",
                "files-taken-in; files number 1; known number 0; missing number 2 | 1 bestand, waarvan 0 bekend, 2 ontbreken",
                "reasons-read; links number 1 | 1 koppeling",
                "no-hit | geen treffer",
                "shown-grey; pixels number 1024 | grijs, hoogstens 1.024 pixels",
                "moved; to name Room 4 | naar Room 4",
                "moved; from name Room 4; to name Room 5 | naar Room 5, van Room 4",
                "found; exhibit name E-01; path name DCIM/{a}, b.jpg | bewijsstuk E-01, DCIM/{a}, b.jpg",
                "searched; name name Noor; did code case.open; outcome code DENIED | naam Noor, Een zaak openen, ontzegd",
                "searched | ''",
                "searched; subject name case; from time 2026-05-23T00:00:00Z | over: zaak, vanaf 23 mei 2026, 00:00:00",
                "searched; subject name thing; from time soon | over: thing, vanaf soon",
                "searched; id name a; id name b; ids number 37 | a, b, 37 id\u2019s in totaal",
                "searched; ids number 0 | niets bekend onder die naam",
                "verified; logs number 0; entries number 0 | geen logboeken met 0 regels",
                "verified; logs number 2; entries number 9; broken code fr-demo; fault code INSERTED; position number 5 |"
                        + " 2 logboeken met 9 regels, niet heel: Valcourt Brigade, gevonden: van buitenaf ingevoegd, bij regel 5",
                "verified; logs number 1; entries number 9; fault code TIRED | 1 logboek met 9 regels, gevonden: TIRED",
                "no-role | geen rol hiervoor"
            })
    void factsAreSaidInTheReadersLanguage(String stored, String said) {
        assertEquals(said, dutch.say(fact(stored)));
    }

    private static Fact fact(String stored) {
        String[] parts = stored.replace("''", "").split("; ", 2);
        return Fact.read(parts[0].strip(), parts.length == 1 ? new String[0] : parts[1].split("; "));
    }

    @Test
    void aNameThatIsNotShownAsItCameIsToldByteForByte() {
        assertEquals(
                "bewijsstuk E-01, M\\xFCller.jpg, naam byte voor byte, hexadecimaal: 4d fc 6c",
                dutch.say(Fact.read("found", "exhibit name E-01", "path name M\\xFCller.jpg", "bytes hex 4d fc 6c")));
    }

    @Test
    void idsBecomeNamesWhereTheReaderMayKnowThem() {
        assertEquals("Noor Elzinga joined", english.say(Fact.read("joined-team", "officer id " + NOOR)));
        assertEquals("\u00e0 Noor Elzinga", french.say(Fact.read("handed-to", "officer id " + NOOR)));
        assertEquals("00000000\u2026ffff joined", english.say(Fact.read("joined-team", "officer id " + UNKNOWN)));
        assertEquals(
                "Look at a case, Noor Elzinga",
                english.say(Fact.read("searched", "did code case.view", "id name " + NOOR)));
        assertEquals(
                "Look at a case (Valcourt Brigade)",
                english.say(Fact.read("foreign-attempt", "agency code fr-demo", "action code case.view")));
    }

    @Test
    void whatWasChangedAroundTheApplicationIsShownAsItStands() {
        for (Fact fact : List.of(
                Fact.read("files-received", "files number many"),
                Fact.read("files-received", "files number 1", "files number 2"))) {
            assertTrue(english.say(fact).contains("files-received"), english.say(fact));
        }
    }

    @Test
    void aReasonOfRefusalIsTheTextThatTheCallerSaw() {
        assertEquals(
                "R\u00e9ponse : " + Texts.in(Locale.FRENCH).of("problem.link-withdrawn"),
                french.say(Fact.read("answered", "problem code link-withdrawn")));
        assertEquals("Damaged picture", english.say(Fact.read("not-read", "problem code BROKEN")));
        assertEquals(
                "Answer: case-closed",
                english.say(Fact.read("answered", "problem code case-closed")),
                "a text that needs more than the slug is not half told");
    }

    @ParameterizedTest
    @EnumSource(ViewingPurpose.class)
    void aPurposeChosenFromTheListIsSaidInTheReadersLanguage(ViewingPurpose purpose) {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            assertEquals(
                    texts.get("media.purpose." + purpose), new FactWords(texts, NAMES).purpose(Purpose.of(purpose)));
        }
    }

    @Test
    void anOfficersOwnWordsStayAsTheyAre() {
        assertEquals("Asked for by the judge", french.purpose(Purpose.inWords("Asked for by the judge")));
        assertEquals("Prepare for court, again", english.purpose(new Purpose("COURT", "again")));
        assertEquals("", french.purpose(Purpose.NONE));
    }

    @Test
    void whatIsNotKnownStandsAsItIsSealed() {
        assertEquals("of-tomorrow, thing code NEW", dutch.say(Fact.read("of-tomorrow", "thing code NEW")));
        assertEquals("gevoeligheid {sensitivity}", dutch.say(Fact.read("sensitivity-set", "never mind")));
        assertEquals("Een zaak openen", dutch.action("case.open"));
    }
}
