package org.crosscase.web.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.link.LinkReason;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.KeyKind;
import org.crosscase.shared.PlainExplanation;
import org.crosscase.shared.Rarity;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.ThingId;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;

/** Of an identifier its type and how the two meet are told, in words. */
class IdentifierWordsTest {
    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

    private static Said said(String type, String met) {
        LinkReason reason = new LinkReason(
                ReasonKind.of("IDENTIFIER"),
                Rarity.ONLY_THESE,
                30,
                LinkReason.Things.own(ThingId.of(new UUID(0, 1))),
                new PlainExplanation(Map.of("type", type, "met", met)));
        return ReasonLine.of(TEXTS, reason, DeepWords.forSide(TEXTS)).said();
    }

    @Test
    void typeAndMeetingAreTold() {
        Said said = said("EMAIL", "MAIL_ACCOUNT");
        assertEquals("E-mail address", said.compared());
        assertEquals("The same mailbox, written otherwise", said.difference());
    }

    @Test
    void everyTypeAndEveryMeetingHasAWord() {
        Stream.of(IdentifierType.values())
                .forEach(type -> assertTrue(TEXTS.has("identifier.type." + type), type.name()));
        Stream.concat(Stream.of(KeyKind.values()).map(KeyKind::name), Stream.of("UNTIMED"))
                .forEach(met -> assertTrue(TEXTS.has("identifier.met." + met), met));
    }
}
