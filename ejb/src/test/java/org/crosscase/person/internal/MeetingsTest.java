package org.crosscase.person.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.KeyKind;
import org.crosscase.shared.PlainExplanation;
import org.crosscase.shared.Side;
import org.crosscase.shared.ThingId;
import org.junit.jupiter.api.Test;

class MeetingsTest {
    private static ThingId id(int number) {
        return ThingId.of(new UUID(0, number));
    }

    private static Meeting mail(int low, int high, KeyKind kind) {
        return new Meeting(id(low), id(high), IdentifierType.EMAIL, kind, false, false);
    }

    private static Meeting address(KeyKind kind, boolean timed, boolean withPort) {
        return new Meeting(id(1), id(11), IdentifierType.IP_ADDRESS, kind, timed, withPort);
    }

    @Test
    void aPairThatMeetsInSeveralKindsIsToldOnceByTheStrongest() {
        List<SharedIdentifier> shared =
                Meetings.group(List.of(mail(1, 11, KeyKind.MAIL_ACCOUNT), mail(1, 11, KeyKind.SAME)));
        assertEquals(1, shared.size());
        assertEquals(
                new PlainExplanation(Map.of("type", "EMAIL", "met", "SAME")),
                shared.get(0).explain(Side.LOW, false));
        assertTrue(shared.get(0).certain());
    }

    @Test
    void whatIsHeldSeveralTimesIsOneThing() {
        List<SharedIdentifier> shared = Meetings.group(
                List.of(mail(1, 11, KeyKind.SAME), mail(1, 12, KeyKind.SAME), mail(2, 12, KeyKind.SAME)));
        assertEquals(1, shared.size());
        assertEquals(Set.of(id(1), id(2)), shared.get(0).all(Side.LOW));
        assertEquals(Set.of(id(11), id(12)), shared.get(0).all(Side.HIGH));
        assertEquals(id(1), shared.get(0).best(Side.LOW));
    }

    @Test
    void aHintSaysNothingOfWhatIsKnownBetterAndJoinsNothing() {
        List<SharedIdentifier> shared = Meetings.group(List.of(
                mail(1, 11, KeyKind.SAME),
                mail(2, 12, KeyKind.SAME),
                mail(2, 11, KeyKind.MAIL_ACCOUNT),
                mail(3, 13, KeyKind.MAIL_ACCOUNT)));
        assertEquals(
                List.of(KeyKind.SAME, KeyKind.SAME, KeyKind.MAIL_ACCOUNT),
                shared.stream().map(each -> each.best().kind()).toList());
        assertFalse(shared.get(2).certain());
        assertFalse(shared.get(2).same());
    }

    @Test
    void anAddressIsCertainOnlyWhereItIsKnownWhenBothWereSeen() {
        assertTrue(address(KeyKind.SAME, true, false).certain());
        assertFalse(address(KeyKind.SAME, false, false).certain());
        assertEquals(
                new PlainExplanation(Map.of("type", "IP_ADDRESS", "met", "UNTIMED")),
                Meetings.group(List.of(address(KeyKind.SAME, false, false)))
                        .get(0)
                        .explain(Side.HIGH, false));
    }

    @Test
    void whatBelongsToOnePersonSaysMoreThanWhatManyUse() {
        assertTrue(address(KeyKind.SAME, true, true).likeness()
                > address(KeyKind.SAME, true, false).likeness());
        assertTrue(mail(1, 11, KeyKind.SAME).likeness()
                > address(KeyKind.SAME, true, true).likeness());
        Stream.of(KeyKind.values())
                .filter(kind -> !kind.isStrong())
                .forEach(kind -> assertTrue(mail(1, 11, kind).likeness() <= 0.3, kind.name()));
    }
}
