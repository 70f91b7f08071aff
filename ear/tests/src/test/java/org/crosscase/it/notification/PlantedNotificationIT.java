package org.crosscase.it.notification;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.planted.SerialNotices.SOLD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.it.Acting;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.notification.NotificationPage;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.notification.Notifications;
import org.crosscase.notification.Subject;
import org.crosscase.planted.SerialNotices;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** A kind that the house knows nothing of is told by its source alone; its words are tested with the pages. */
@ArquillianTest
class PlantedNotificationIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private SerialNotices serials;

    @Inject
    private Notifications notifications;

    @Inject
    private CurrentOfficer currentOfficer;

    @Test
    void itIsListedCountedAndToldAsItIsNow() {
        long unread = unread();
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        serials.sold(fr(), one, "X100-1", "Lyon");
        serials.sold(fr(), other, "X100-2", "Nantes");
        serials.correct(other, "X100-3");
        int questions = serials.questions();

        assertEquals(
                List.of(List.of("X100-3", "Nantes"), List.of("X100-1", "Lyon")),
                told(FR_INVESTIGATOR, one, other).stream()
                        .map(item -> item.told().arguments())
                        .toList());
        assertEquals(questions + 1, serials.questions(), "one question for all of a page");
        assertEquals(unread + 2, unread());
        assertEquals(List.of(), told(NL_INVESTIGATOR, one, other));
    }

    @Test
    void whatMayBeHiddenIsNeitherListedNorCountedWhileNobodySaysThatItIsKnown() {
        long unread = unread();
        UUID hidden = UUID.randomUUID();
        serials.soldWhileKnown(fr(), hidden);
        assertEquals(List.of(), told(FR_INVESTIGATOR, hidden));
        assertEquals(unread, unread());
    }

    @Test
    void whatItsSourceWithholdsIsNeitherListedNorCountedThere() {
        UUID thing = UUID.randomUUID();
        serials.sold(fr(), thing, "X100-5", "Metz");
        NotificationSummary item = told(FR_INVESTIGATOR, thing).get(0);
        NotificationPage before = acting.as(FR_INVESTIGATOR, () -> notifications.list(null, 200));
        serials.withhold(thing);
        NotificationPage after = acting.as(FR_INVESTIGATOR, () -> notifications.list(null, 200));
        assertEquals(List.of(), told(FR_INVESTIGATOR, thing));
        assertEquals(before.total() - 1, after.total());
        assertEquals(before.unread() - 1, after.unread());
        assertEquals(Optional.empty(), acting.as(FR_INVESTIGATOR, () -> notifications.find(item.id())));
    }

    @Test
    void itIsFoundByItself() {
        UUID thing = UUID.randomUUID();
        serials.sold(fr(), thing, "X100-4", "Brest");
        NotificationSummary item = told(FR_INVESTIGATOR, thing).get(0);
        assertEquals(SOLD, item.kind());
        assertEquals(new Subject(SerialNotices.TYPE, thing), item.subject());
        assertEquals(Optional.of(item), acting.as(FR_INVESTIGATOR, () -> notifications.find(item.id())));
    }

    private AgencyId fr() {
        return acting.as(FR_INVESTIGATOR, () -> currentOfficer.get().agencyId());
    }

    private long unread() {
        return acting.as(FR_INVESTIGATOR, () -> notifications.countWaiting().unread());
    }

    private List<NotificationSummary> told(TestOfficer officer, UUID... things) {
        return acting.as(officer, () -> notifications.list(null, 200)).items().stream()
                .filter(item -> List.of(things).contains(item.subject().id()))
                .toList();
    }
}
