package org.crosscase.it.notification;

import static org.crosscase.it.TestOfficer.FR_ANALYST;
import static org.crosscase.it.TestOfficer.FR_AUDITOR;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.US_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.link.LinkScene;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.notification.Notifications;
import org.crosscase.signature.pdq.PdqHash;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What was read is each officer's own, and what was told long ago can still be opened. */
@ArquillianTest
class NotificationsIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private Notifications notifications;

    private CaseId fr;

    private NotificationId tell() {
        PdqHash picture = LinkScene.picture();
        fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        scene.addPicture(FR_INVESTIGATOR, fr, picture);
        scene.addPicture(NL_INVESTIGATOR, nl, picture);
        scene.settle(fr, nl);
        return list(FR_INVESTIGATOR).stream()
                .filter(item -> fr.value().equals(item.caseId()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void markingAllReadIsOfOneOfficerAndOfWhatThatOfficerIsTold() {
        NotificationId told = tell();
        Set<NotificationId> ofColleague = unread(FR_ANALYST);
        Set<NotificationId> ofAuditor = unread(FR_AUDITOR);
        Set<NotificationId> ofOthers = unread(NL_INVESTIGATOR);
        assertTrue(unread(FR_INVESTIGATOR).contains(told));
        assertTrue(ofColleague.contains(told));
        long before = count(FR_INVESTIGATOR);

        acting.as(FR_INVESTIGATOR, () -> notifications.markAllRead());

        assertFalse(unread(FR_INVESTIGATOR).contains(told));
        assertEquals(Set.of(), unread(FR_INVESTIGATOR));
        assertEquals(0, count(FR_INVESTIGATOR), "of " + before + " before");
        assertTrue(unread(FR_ANALYST).containsAll(ofColleague));
        assertEquals(ofAuditor, unread(FR_AUDITOR));
        assertTrue(unread(NL_INVESTIGATOR).containsAll(ofOthers));
    }

    @Test
    void markingOneReadLeavesTheOthers() {
        NotificationId one = tell();
        NotificationId other = tell();
        acting.as(FR_INVESTIGATOR, () -> notifications.markRead(one));
        assertFalse(unread(FR_INVESTIGATOR).contains(one));
        assertTrue(unread(FR_INVESTIGATOR).contains(other));
        assertTrue(unread(FR_ANALYST).contains(one));
    }

    @Test
    void anOldOneIsFoundHoweverManyCameAfterIt() throws Exception {
        NotificationId old = tell();
        String newer = "from notification where case_id = '" + fr + "' and happened_at > now() + interval '1 day'";
        Superuser.tamper("insert into notification (agency_id, kind, subject_type, case_id, happened_at)"
                + " select agency_id, 'INTAKE_DONE', 'INTAKE', case_id, now() + interval '2 days' from notification, generate_series(1, 201) where id = '"
                + old + "'");
        try {
            assertFalse(
                    list(FR_INVESTIGATOR).stream().anyMatch(item -> item.id().equals(old)), "beyond the newest");
            assertEquals(Optional.of(fr.value()), find(FR_INVESTIGATOR, old).map(NotificationSummary::caseId));
            for (TestOfficer another : List.of(NL_INVESTIGATOR, US_INVESTIGATOR, FR_AUDITOR)) {
                assertEquals(Optional.empty(), find(another, old), another + " is told of something else");
            }
            scene.changeSensitivity(NL_INVESTIGATOR, theirs(old), Sensitivity.COVERT);
            assertEquals(Optional.empty(), find(FR_INVESTIGATOR, old), "what may not be known any more");
        } finally {
            Superuser.tamper("delete " + newer);
        }
    }

    private CaseId theirs(NotificationId told) throws Exception {
        return CaseId.parse(Superuser.value(
                        "select s.other_case from notification n join link_side s on s.agency_id = n.agency_id"
                                + " and s.link_id = n.subject_id where n.id = ?",
                        told.value()))
                .orElseThrow();
    }

    private Optional<NotificationSummary> find(TestOfficer officer, NotificationId id) {
        return acting.as(officer, () -> notifications.find(id));
    }

    private List<NotificationSummary> list(TestOfficer officer) {
        return acting.as(officer, () -> notifications.list(null, 200)).items();
    }

    private long count(TestOfficer officer) {
        return acting.as(officer, () -> notifications.countWaiting().unread());
    }

    private Set<NotificationId> unread(TestOfficer officer) {
        return list(officer).stream()
                .filter(item -> !item.read())
                .map(NotificationSummary::id)
                .collect(Collectors.toSet());
    }
}
