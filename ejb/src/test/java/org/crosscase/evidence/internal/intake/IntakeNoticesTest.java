package org.crosscase.evidence.internal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.Notified;
import org.crosscase.notification.Subject;
import org.crosscase.notification.Told;
import org.junit.jupiter.api.Test;

class IntakeNoticesTest {
    @Test
    void oneThatIsDoneNamesItsCase() {
        assertEquals(
                new Told("notifications.INTAKE_DONE", List.of("Harbour"), List.of(), List.of(), null),
                IntakeNotices.told(notified("INTAKE_DONE", Map.of())));
    }

    @Test
    void oneThatIsIncompleteCountsWhatIsMissingAndNamesOneFile() {
        assertEquals(
                new Told(
                        "notifications.INTAKE_INCOMPLETE.files",
                        List.of("Harbour", 3L, "a/b.jpg"),
                        List.of(),
                        List.of(),
                        null),
                IntakeNotices.told(notified("INTAKE_INCOMPLETE", Map.of("missing", "3", "firstMissing", "a/b.jpg"))));
    }

    @Test
    void oneThatIsIncompleteWithoutAListNamesItsCaseAlone() {
        assertEquals(
                new Told("notifications.INTAKE_INCOMPLETE", List.of("Harbour"), List.of(), List.of(), null),
                IntakeNotices.told(notified("INTAKE_INCOMPLETE", Map.of("missing", "0"))));
    }

    private static Notified notified(String kind, Map<String, String> details) {
        return new Notified(
                NotificationId.random(),
                NotificationKind.of(kind),
                Subject.of(Subject.INTAKE, UUID.randomUUID()),
                UUID.randomUUID(),
                "A-1",
                "Harbour",
                details,
                Instant.EPOCH,
                false);
    }
}
