package org.crosscase.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactTest {
    private static final UUID ID = UUID.fromString("7d1c1a52-1b9c-4ac5-9d2a-0a4a5c9f1e11");

    /** One of each type. */
    private enum Said implements FactCode {
        ALL_TYPES(
                Slot.id("officer"),
                Slot.number("files"),
                Slot.word("kind"),
                Slot.time("at"),
                Slot.hex("digest"),
                Slot.called("place").orNone(),
                Slot.text("words").orNone().severalTimes()),
        NOTHING,
        NAMES(Slot.called("file").severalTimes());

        private final List<Slot> slots;

        Said(Slot... slots) {
            this.slots = List.of(slots);
        }

        @Override
        public List<Slot> slots() {
            return slots;
        }
    }

    private static Fact.Builder required() {
        return Said.ALL_TYPES
                .with("digest", "0a1b")
                .with("at", Instant.parse("2026-11-23T10:00:00Z"))
                .with("kind", Outcome.DENIED)
                .with("files", 12)
                .with("officer", new AuditEntryId(ID));
    }

    @Test
    void argumentsAreKeptInTheOrderOfTheirDeclarationWithNameAndType() {
        Fact fact = required().with("words", List.of("one two", "")).build();
        assertEquals("all-types", fact.code());
        assertEquals(
                List.of(
                        "officer id " + ID,
                        "files number 12",
                        "kind code DENIED",
                        "at time 2026-11-23T10:00:00Z",
                        "digest hex 0a1b",
                        "words text one two",
                        "words text "),
                fact.stored());
        assertEquals(fact, Fact.read(fact.code(), fact.stored().toArray(String[]::new)));
    }

    @Test
    void whatIsMissingTwiceOrUnknownIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Said.ALL_TYPES.with("files", 1).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> required().with("files", 1).build());
        assertThrows(IllegalArgumentException.class, () -> required().with("colour", "red"));
        assertEquals(List.of(), Said.NOTHING.alone().arguments());
        assertEquals("", required().with("place", null).build().find("place").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN to COVERT", "", "no hit", "caf\u00e9"})
    void aSentenceIsNoCode(String sentence) {
        assertThrows(IllegalArgumentException.class, () -> Said.ALL_TYPES.with("kind", sentence));
        assertThrows(IllegalArgumentException.class, () -> Said.ALL_TYPES.with("digest", sentence + " is it"));
        assertThrows(IllegalArgumentException.class, () -> Said.ALL_TYPES.with("officer", sentence));
    }

    @Test
    void ofAClosedSetOnlyItsWordsAreTaken() {
        Slot outcome = Slot.oneOf("outcome", Outcome.class).orNone();
        assertEquals("outcome code DENIED", outcome.of(Outcome.DENIED).stored());
        assertEquals("outcome code DONE", outcome.of("DONE").stored());
        assertThrows(IllegalArgumentException.class, () -> outcome.of("OPEN"));
        assertThrows(
                IllegalArgumentException.class, () -> outcome.severalTimes().of("OPEN"));
    }

    @Test
    void whatIsLongOrOddIsCutAndDoesNotLoseTheDeed() {
        List<Argument> odd = Said.NAMES.with("file", "a\u0000b\ud800c").build().arguments();
        assertEquals("abc", odd.get(0).value());
        assertEquals(
                4_400,
                Said.NAMES
                        .with("file", "x".repeat(9_000))
                        .build()
                        .arguments()
                        .get(0)
                        .value()
                        .length());
        assertEquals(
                200,
                Said.NAMES
                        .with("file", Collections.nCopies(500, "x"))
                        .build()
                        .arguments()
                        .size());
        assertEquals(
                9,
                Said.NAMES
                        .with("file", Collections.nCopies(20, "x".repeat(1_000)))
                        .build()
                        .arguments()
                        .size());
    }

    @Test
    void whatSomebodyChangedAroundTheApplicationIsReadAllTheSame() {
        for (Map.Entry<String, Argument.Type> odd : Map.of(
                        "never mind", Argument.Type.TEXT, "", Argument.Type.TEXT, "a strange b", Argument.Type.TEXT)
                .entrySet()) {
            Argument read = Fact.read("x", odd.getKey()).arguments().get(0);
            assertEquals(odd.getKey(), read.value());
            assertEquals(odd.getValue(), read.type());
        }
    }
}
