package org.crosscase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.OfficerId;
import org.crosscase.audit.AuditEntryId;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.GrantId;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.IntakeFileId;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.OccurrenceId;
import org.crosscase.link.LinkId;
import org.crosscase.notification.NotificationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every id keeps to: an address that was mistyped is like one that does not exist. */
class IdsTest {
    private static final UUID VALUE = UUID.randomUUID();

    private record Kind(Function<UUID, Object> of, Function<String, Optional<?>> parse) {}

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(AgencyId::of, AgencyId::parse),
                new Kind(OfficerId::of, OfficerId::parse),
                new Kind(AuditEntryId::of, AuditEntryId::parse),
                new Kind(CaseId::of, CaseId::parse),
                new Kind(GrantId::of, GrantId::parse),
                new Kind(ExhibitId::of, ExhibitId::parse),
                new Kind(IntakeId::of, IntakeId::parse),
                new Kind(IntakeFileId::of, IntakeFileId::parse),
                new Kind(MediaId::of, MediaId::parse),
                new Kind(OccurrenceId::of, OccurrenceId::parse),
                new Kind(LinkId::of, LinkId::parse),
                new Kind(NotificationId::of, NotificationId::parse));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anIdIsReadAsItIsWrittenAndAnythingElseIsNone(Kind kind) {
        Object id = kind.of.apply(VALUE);
        assertEquals(VALUE.toString(), id.toString());
        assertEquals(Optional.of(id), kind.parse.apply(VALUE.toString()));
        assertNotEquals(id, kind.of.apply(UUID.randomUUID()));
        for (String none : new String[] {
            null, "", "1", VALUE + "0", "x" + VALUE, VALUE.toString().replace('-', ' ')
        }) {
            assertEquals(Optional.empty(), kind.parse.apply(none), none);
        }
    }

    static Stream<Supplier<UUID>> made() {
        return Stream.of(
                () -> AgencyId.random().value(),
                () -> OfficerId.random().value(),
                () -> CaseId.random().value(),
                () -> GrantId.random().value(),
                () -> ExhibitId.random().value(),
                () -> IntakeId.random().value(),
                () -> MediaId.random().value(),
                () -> OccurrenceId.random().value(),
                () -> LinkId.random().value(),
                () -> NotificationId.random().value());
    }

    /** One that others see tells neither how many there are nor when it was made. */
    @ParameterizedTest
    @MethodSource("made")
    void aNewIdIsRandom(Supplier<UUID> made) {
        UUID one = made.get();
        assertEquals(4, one.version());
        assertNotEquals(one, made.get());
    }
}
