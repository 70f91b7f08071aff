package org.crosscase.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.crosscase.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is typed: it is read or refused with a reason, at once, and what is normal stays normal. */
class AnyTextTest {
    private static final List<String> PARTS = List.of(
            "a",
            "B",
            "9",
            "0",
            "12",
            "fe80",
            ":",
            "::",
            ".",
            "/",
            "@",
            "+",
            "-",
            " ",
            "#",
            "%",
            "%41",
            "%2",
            "?",
            "=",
            "&",
            "|",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "\"",
            "'",
            "\\",
            "x",
            "e",
            "example.org",
            "https://",
            "bc1",
            "0x",
            "NL",
            "\u0000",
            "\n",
            "\t",
            "\u00A0",
            "\u200B",
            "\u200D",
            "\u202E",
            "\uFEFF",
            "\u0301",
            "\u0660",
            "\uFF11",
            "\uFF20",
            "\u00DF",
            "\u0130",
            "\u0131",
            "\u00BA",
            "\u00B0",
            "\u2026",
            "\u2100",
            "\uFDFA",
            "\u05D0",
            "\u0645",
            "\u4E2D",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\uD835\uDC00",
            "n/a",
            "geo:",
            "mailto:",
            ";ext=",
            "instagram.com/");

    private static final Set<String> OF_ALL_FIELDS =
            Set.of("field-missing", "field-too-long", "field-has-control-characters", "number-out-of-range");

    @ParameterizedTest
    @EnumSource(IdentifierType.class)
    void whatIsWrittenIsReadOrRefusedWithAReason(IdentifierType type) {
        Random random = new Random(type.ordinal());
        for (int i = 0; i < 1500; i++) {
            StringBuilder text = new StringBuilder();
            for (int parts = 1 + random.nextInt(12); parts > 0; parts--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            readOrRefused(type, text.toString());
        }
    }

    private static void readOrRefused(IdentifierType type, String text) {
        IdentifierDetails details = IdentifierDetails.NONE.withService("example");
        try {
            IdentifierValue value =
                    Read.value(type, text, type == IdentifierType.WALLET ? IdentifierDetails.NONE : details);
            Read.normalStaysNormal(value);
            assertTrue(value.keys().size() <= 8 && !value.keys().isEmpty(), text);
            value.keys().forEach(key -> assertTrue(key.text().length() <= IdentifierKey.LONGEST, text));
        } catch (Problem refused) {
            assertTrue(
                    refused.slug().startsWith("identifier-") || OF_ALL_FIELDS.contains(refused.slug()), refused.slug());
        }
    }

    @ParameterizedTest
    @EnumSource(IdentifierType.class)
    void longTextsAreRefusedAtOnce(IdentifierType type) {
        for (String part : PARTS) {
            String text = part.repeat(10_000);
            assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
                Problem refused = assertThrows(Problem.class, () -> Read.value(type, text));
                assertTrue(Set.of("field-too-long", "field-missing").contains(refused.slug()), refused.slug());
                assertEquals(List.of(), IdentifierRecognition.recognise(text));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(IdentifierType.class)
    void nothingAtAllIsMissing(IdentifierType type) {
        Read.refused("field-missing", type, "");
        Read.refused("field-missing", type, " \uFEFF\u200B\t");
        Read.refused("field-missing", type, null);
    }

    @ParameterizedTest
    @EnumSource(IdentifierType.class)
    void freeTextIsNeverStrong(IdentifierType type) {
        WrittenIdentifier text =
                WrittenIdentifier.of(type, "Call  me \u2013 maybe").asFreeText();
        IdentifierValue kept = IdentifierReader.read(text);
        assertTrue(kept.asText());
        assertEquals(List.of(IdentifierKey.of(KeyKind.AS_WRITTEN, type, "call me - maybe")), kept.keys());
    }

    @Test
    void keysOfDifferentTypesNeverMeet() {
        String number = "490154203237518";
        IdentifierValue imei = Read.value(IdentifierType.IMEI, number);
        IdentifierValue serial = Read.value(IdentifierType.DEVICE_SERIAL, number);
        assertTrue(Read.meeting(imei, serial).isEmpty());
        assertTrue(Read.meeting(serial, Read.value(IdentifierType.CAMERA_SERIAL, number))
                .isEmpty());
    }

    @Test
    void aLongKeyStandsAsItsHash() {
        IdentifierKey one = IdentifierKey.of(KeyKind.SAME, IdentifierType.PROFILE_URL, "a".repeat(300));
        assertEquals("PROFILE_URL#".length() + 64, one.text().length());
        assertEquals(one, IdentifierKey.of(KeyKind.SAME, IdentifierType.PROFILE_URL, "a".repeat(300)));
        assertNotEquals(one, IdentifierKey.of(KeyKind.SAME, IdentifierType.PROFILE_URL, "a".repeat(301)));
    }
}
