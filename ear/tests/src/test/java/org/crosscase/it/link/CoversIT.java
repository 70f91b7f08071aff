package org.crosscase.it.link;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.US_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.notification.Notifications;
import org.crosscase.person.Cover;
import org.crosscase.person.CoverId;
import org.crosscase.person.Covers;
import org.crosscase.person.Identifier;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.PersonId;
import org.crosscase.person.RegisterCover;
import org.crosscase.person.WrittenIdentifier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Who records an undercover officer as a suspect learns nothing, and the officer who registered the cover is warned. */
@ArquillianTest
class CoversIT {
    private static final NotificationKind TOUCHED = NotificationKind.of("COVER_TOUCHED");

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private PersonScene people;

    @Inject
    private Covers covers;

    @Inject
    private Notifications notifications;

    private CoverId register(TestOfficer officer, String label, String address) {
        Cover cover = acting.as(
                officer,
                () -> covers.registerCover(
                        new RegisterCover(label, null, List.of(WrittenIdentifier.of(IdentifierType.EMAIL, address)))));
        return cover.id();
    }

    private Cover find(TestOfficer officer, CoverId id) {
        return acting.as(officer, () -> covers.listCovers()).stream()
                .filter(cover -> cover.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<NotificationSummary> warnings(TestOfficer officer, String label) {
        return acting.as(officer, () -> notifications.list(null, 200)).items().stream()
                .filter(news ->
                        news.kind().equals(TOUCHED) && news.told().arguments().contains(label))
                .toList();
    }

    private Set<NotificationKind> kinds(TestOfficer officer) {
        return acting.as(officer, () -> notifications.list(null, 200)).items().stream()
                .map(NotificationSummary::kind)
                .collect(Collectors.toSet());
    }

    @Test
    void theOwnerIsWarnedAndWhoRecordsItLearnsNothing() {
        String address = PersonScene.address();
        CoverId id = register(NL_INVESTIGATOR, address, address.toUpperCase());
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        PersonId person = people.suspect(FR_INVESTIGATOR, fr);

        Identifier ofCover = people.mail(FR_INVESTIGATOR, person, fr, address);
        Identifier ofNobody = people.mail(FR_INVESTIGATOR, person, fr, PersonScene.address());
        scene.settle(fr);

        assertEquals(ofNobody.setAside(), ofCover.setAside());
        assertEquals(List.of(), scene.linksOf(FR_INVESTIGATOR, fr));
        assertEquals(List.of(), warnings(FR_INVESTIGATOR, address));
        NotificationSummary warning = warnings(NL_INVESTIGATOR, address).get(0);
        assertEquals("notifications.COVER_TOUCHED.by", warning.told().words());
        List<Cover.Touch> touches = find(NL_INVESTIGATOR, id).touches();
        assertEquals("fr-demo", touches.get(0).agency().code());
        assertEquals(1, touches.size());
        assertEquals(
                Set.of(), kinds(NL_ANALYST).stream().filter(TOUCHED::equals).collect(Collectors.toSet()));
    }

    @Test
    void ofACovertCaseOnlyACoordinatorCanSayWhoseItIs() {
        String address = PersonScene.address();
        CoverId id = register(NL_INVESTIGATOR, address, address);
        CaseId us = scene.openCase(US_INVESTIGATOR, Sensitivity.COVERT);
        people.suspect(US_INVESTIGATOR, us, address.replace("@", "+x@"));
        scene.settle(us);

        assertEquals(
                "notifications.COVER_TOUCHED",
                warnings(NL_INVESTIGATOR, address).get(0).told().words());
        assertNull(find(NL_INVESTIGATOR, id).touches().get(0).agency());
    }

    @Test
    void whatIsOnRecordAlreadyIsFoundWhenTheCoverIsRegistered() throws Exception {
        String address = PersonScene.address();
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.OPEN);
        people.suspect(FR_INVESTIGATOR, fr, address);
        scene.settle(fr);

        CoverId id = register(NL_INVESTIGATOR, address, address);
        LinkScene.await(() -> !warnings(NL_INVESTIGATOR, address).isEmpty());

        acting.as(NL_INVESTIGATOR, () -> covers.endCover(id));
        assertEquals(
                List.of(),
                acting.as(NL_INVESTIGATOR, () -> covers.listCovers()).stream()
                        .filter(cover -> cover.id().equals(id))
                        .toList());
        assertThrows(Exception.class, () -> acting.as(NL_INVESTIGATOR, () -> covers.endCover(id)));
        CaseId us = scene.openCase(US_INVESTIGATOR, Sensitivity.OPEN);
        people.suspect(US_INVESTIGATOR, us, address);
        scene.settle(us);
        assertEquals(
                "1", Superuser.value("select count(*)::text from cover_touch where cover_id = ?", id.value()), "ended");
    }

    @Test
    void anotherOfficerReadsAndEndsNone() {
        String address = PersonScene.address();
        CoverId id = register(NL_INVESTIGATOR, address, address);
        assertEquals(
                List.of(),
                acting.as(FR_INVESTIGATOR, () -> covers.listCovers()).stream()
                        .filter(cover -> cover.id().equals(id))
                        .toList());
        assertThrows(Exception.class, () -> acting.as(FR_INVESTIGATOR, () -> covers.endCover(id)));
        assertEquals(address, find(NL_INVESTIGATOR, id).label());
    }
}
