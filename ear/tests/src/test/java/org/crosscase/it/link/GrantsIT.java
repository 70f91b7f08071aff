package org.crosscase.it.link;

import static org.crosscase.it.TestOfficer.EU_COORDINATOR;
import static org.crosscase.it.TestOfficer.FR_ANALYST;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.US_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.audit.AuditPage;
import org.crosscase.audit.CaseHistory;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseGrant;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.EditCase;
import org.crosscase.casefile.GiveGrant;
import org.crosscase.casefile.GrantId;
import org.crosscase.casefile.GrantReceiver;
import org.crosscase.casefile.GrantScope;
import org.crosscase.casefile.Grants;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.Transactions;
import org.crosscase.link.Board;
import org.crosscase.link.DecisionSeen;
import org.crosscase.link.DisclosurePreview;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.link.OtherSide;
import org.crosscase.notification.Notifications;
import org.crosscase.signature.pdq.PdqHash;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** A grant shows its receivers what it gives, for as long as it is in force, and nobody else anything. */
@ArquillianTest
class GrantsIT {
    private static final String REASON = "asked for by the prosecutor";

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private Grants grants;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private Links links;

    @Inject
    private CaseHistory history;

    @Inject
    private Board board;

    @Inject
    private Notifications notifications;

    @Inject
    private CurrentOfficer currentOfficer;

    private CaseId nl;
    private CaseId fr;
    private CaseId us;

    /** All three hold one picture; that of NL is as sensitive as said. */
    private void linked(Sensitivity ofNl) {
        PdqHash picture = LinkScene.picture();
        nl = scene.openCase(NL_INVESTIGATOR, ofNl);
        fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        us = scene.openCase(US_INVESTIGATOR, Sensitivity.CONTACT);
        scene.addPicture(NL_INVESTIGATOR, nl, picture);
        scene.addPicture(FR_INVESTIGATOR, fr, LinkScene.copy(picture, 4));
        scene.addPicture(US_INVESTIGATOR, us, LinkScene.copy(picture, 4));
        scene.settle(nl, fr, us);
    }

    @Test
    void theHitOfACovertCaseGrantedToAnAgencyIsShownToItAloneUntilItIsWithdrawn() throws Exception {
        linked(Sensitivity.COVERT);
        int strengthOfThird = scene.linksOf(FR_INVESTIGATOR, fr).get(0).strength();
        assertEquals(1, scene.linksOf(FR_INVESTIGATOR, fr).size(), "the one with US");
        GrantId grant = give(GrantReceiver.agency(agencyOf(FR_INVESTIGATOR)), GrantScope.HIT, null);
        scene.settle(nl, fr, us);

        for (TestOfficer officer : List.of(FR_INVESTIGATOR, FR_ANALYST)) {
            OtherSide other = ofNl(officer).other();
            assertEquals("nl-demo", other.agency().code());
            assertEquals(Sensitivity.CONTACT, other.sensitivity(), "that it is covert is not told");
            assertNull(other.caseReference());
            assertNull(other.title());
        }
        assertTrue(told(FR_INVESTIGATOR, linkId()));
        assertLearnsNothing(US_INVESTIGATOR, us);
        assertEquals(
                strengthOfThird,
                scene.linksOf(FR_INVESTIGATOR, fr).stream()
                        .filter(link -> link.other().agency().code().equals("us-demo"))
                        .findFirst()
                        .orElseThrow()
                        .strength(),
                "it counts in its own link only");
        assertEquals(
                List.of(),
                acting.as(EU_COORDINATOR, () -> board.getLink(linkId())).reasons(),
                "of a covert case coordinators learn no more than before");

        acting.as(NL_INVESTIGATOR, () -> grants.withdraw(grant, REASON));
        assertLearnsNothing(FR_INVESTIGATOR, fr);
        assertFalse(told(FR_INVESTIGATOR, linkId()));
        scene.settle(nl, fr, us);
        assertEquals("0", sidesOfFr(), "cleared away");
        assertEquals(
                "grant-is-over",
                Transactions.refusal(() -> acting.as(NL_INVESTIGATOR, () -> grants.withdraw(grant, REASON)))
                        .slug());
    }

    @Test
    void namesGrantedToAnOfficerAreForThatOfficer() throws Exception {
        linked(Sensitivity.CONTACT);
        String reference =
                acting.as(NL_INVESTIGATOR, () -> caseFiles.getCase(nl)).reference();
        ActingOfficer receiver = acting.as(FR_INVESTIGATOR, currentOfficer::get);
        give(GrantReceiver.officer(receiver.agencyId(), receiver.id()), GrantScope.SUMMARY, null);

        OtherSide other = ofNl(FR_INVESTIGATOR).other();
        assertEquals(reference, other.caseReference());
        assertEquals("Title of " + reference, other.title());
        assertNotNull(other.lead());
        assertNull(
                acting.as(FR_INVESTIGATOR, () -> links.getLink(linkId()))
                        .reasons()
                        .get(0)
                        .things()
                        .otherIdentity(),
                "identities are of OPEN cases");
        assertNull(ofNl(FR_ANALYST).other().caseReference(), "another officer of that agency");
        assertNull(ofNl(US_INVESTIGATOR, us).other().caseReference(), "a third agency");
        DisclosurePreview preview =
                acting.as(NL_INVESTIGATOR, () -> links.getLink(linkId())).seenByOther();
        assertEquals(reference, preview.caseReference(), "the owner sees what some of them see");
    }

    @Test
    void whatAnOfficerDoesWithAGrantedLinkIsNotToldToOthersWhoLookAtTheCase() throws Exception {
        linked(Sensitivity.COVERT);
        ActingOfficer receiver = acting.as(FR_INVESTIGATOR, currentOfficer::get);
        give(GrantReceiver.officer(receiver.agencyId(), receiver.id()), GrantScope.HIT, null);
        scene.settle(nl, fr, us);
        LinkId granted = linkId();
        LinkId known = LinkId.of(scene.linkId(fr, us));
        for (LinkId link : List.of(granted, known)) {
            acting.as(FR_INVESTIGATOR, () -> links.getLink(link));
            acting.as(FR_INVESTIGATOR, () -> links.confirm(link, DecisionSeen.UNDECIDED, ""));
        }

        assertEquals(Set.of(granted, known), linksInHistory(FR_INVESTIGATOR));
        assertEquals(Set.of(known), linksInHistory(FR_ANALYST));
    }

    private Set<LinkId> linksInHistory(TestOfficer officer) {
        AuditPage page = acting.as(officer, () -> history.listForCase(fr.value(), null, 200));
        Set<LinkId> found = page.items().stream()
                .filter(entry -> entry.objectType().equals("link"))
                .map(entry -> LinkId.parse(entry.objectId()).orElseThrow())
                .collect(Collectors.toSet());
        assertEquals(page.items().size(), page.total());
        return found;
    }

    @Test
    void aCovertCaseGrantedToAUnitIsForThatUnit() throws Exception {
        linked(Sensitivity.COVERT);
        give(GrantReceiver.unit(agencyOf(FR_ANALYST), "cybercrime"), GrantScope.SUMMARY, null);
        scene.settle(nl, fr, us);
        assertNotNull(ofNl(FR_ANALYST).other().caseReference());
        assertTrue(told(FR_ANALYST, linkId()));
        assertLearnsNothing(FR_INVESTIGATOR, fr);
        assertFalse(told(FR_INVESTIGATOR, linkId()), "not of that unit");
        assertLearnsNothing(US_INVESTIGATOR, us);
        assertEquals(
                Integer.toString(scene.linksOf(FR_INVESTIGATOR, fr).get(0).strength()),
                Superuser.value("select strongest_link::text from case_file where id = ?", fr.value()),
                "what lists are ordered by tells nothing of it");
    }

    @Test
    void whatHasEndedIsShownToNobodyEvenBeforeAWorkerHasCome() throws Exception {
        linked(Sensitivity.COVERT);
        GrantId grant = give(
                GrantReceiver.agency(agencyOf(FR_INVESTIGATOR)),
                GrantScope.SUMMARY,
                Instant.now().plusSeconds(3600));
        scene.settle(nl, fr, us);
        assertNotNull(ofNl(FR_INVESTIGATOR).other().caseReference());

        Superuser.tamper("update grant_face set until = now() where grant_id = '" + grant + "'");
        assertEquals("1", sidesOfFr(), "nobody has come");
        assertLearnsNothing(FR_INVESTIGATOR, fr);
        assertLearnsNothing(FR_ANALYST, fr);
        assertFalse(told(FR_INVESTIGATOR, linkId()));

        Superuser.tamper("update case_grant set until = now() where id = '" + grant + "'");
        LinkScene.await(() -> "0".equals(sidesOfFr()));
        assertEquals("0", Superuser.value("select count(*) from grant_face where grant_id = ?", grant.value()));
        assertEquals(
                "grant-is-over",
                Transactions.refusal(() -> acting.as(NL_INVESTIGATOR, () -> grants.withdraw(grant, REASON)))
                        .slug());
    }

    @Test
    void namesFollowTheCase() {
        linked(Sensitivity.COVERT);
        give(GrantReceiver.agency(agencyOf(FR_INVESTIGATOR)), GrantScope.SUMMARY, null);
        scene.settle(nl, fr, us);
        acting.as(NL_INVESTIGATOR, () -> {
            int version = caseFiles.getCase(nl).version();
            return caseFiles.editCase(new EditCase(nl, version, "Another title", "", ""));
        });
        assertEquals("Another title", ofNl(FR_INVESTIGATOR).other().title());
    }

    @Test
    void anOwnerListsItsGrantsAndNobodyElseFindsThem() {
        linked(Sensitivity.CONTACT);
        GrantId grant = give(GrantReceiver.agency(agencyOf(FR_INVESTIGATOR)), GrantScope.HIT, null);
        List<CaseGrant> listed = acting.as(NL_INVESTIGATOR, () -> grants.list(nl));
        assertEquals(List.of(grant), listed.stream().map(CaseGrant::id).toList());
        assertEquals(REASON, listed.get(0).reason());
        assertTrue(listed.get(0).inForce(Instant.now()));
        assertEquals("case-not-found", refused(FR_INVESTIGATOR, () -> grants.list(nl)));
        assertEquals("grant-not-found", refused(FR_INVESTIGATOR, () -> {
            grants.withdraw(grant, REASON);
            return null;
        }));
    }

    @Test
    void whatCannotBeGrantedIsRefused() {
        linked(Sensitivity.CONTACT);
        GrantReceiver own = GrantReceiver.agency(agencyOf(NL_INVESTIGATOR));
        GrantReceiver theirs = GrantReceiver.agency(agencyOf(FR_INVESTIGATOR));
        assertEquals("grant-receiver-unknown", refusedToGive(nl, own, null));
        assertEquals(
                "grant-ends-in-the-past",
                refusedToGive(nl, theirs, Instant.now().minusSeconds(1)));
        assertEquals("case-not-found", refusedToGive(fr, theirs, null));
    }

    private String refusedToGive(CaseId caseId, GrantReceiver to, Instant until) {
        return refused(NL_INVESTIGATOR, () -> grants.give(new GiveGrant(caseId, to, GrantScope.HIT, until, REASON)));
    }

    private String refused(TestOfficer officer, Callable<?> attempt) {
        return Transactions.refusal(() -> acting.as(officer, attempt)).slug();
    }

    private GrantId give(GrantReceiver to, GrantScope scope, Instant until) {
        return acting.as(NL_INVESTIGATOR, () -> grants.give(new GiveGrant(nl, to, scope, until, REASON)));
    }

    private AgencyId agencyOf(TestOfficer officer) {
        return acting.as(officer, () -> currentOfficer.get().agencyId());
    }

    private LinkId linkId() throws Exception {
        return LinkId.of(scene.linkId(nl, fr));
    }

    private LinkSummary ofNl(TestOfficer officer) {
        return ofNl(officer, fr);
    }

    private LinkSummary ofNl(TestOfficer officer, CaseId own) {
        return scene.linksOf(officer, own).stream()
                .filter(link -> link.other().agency().code().equals("nl-demo"))
                .findFirst()
                .orElseThrow();
    }

    private void assertLearnsNothing(TestOfficer officer, CaseId own) throws Exception {
        assertEquals(
                List.of(),
                scene.linksOf(officer, own).stream()
                        .filter(link -> link.other().agency().code().equals("nl-demo"))
                        .toList());
        LinkId id = LinkId.of(scene.linkId(nl, own));
        assertEquals("link-not-found", refused(officer, () -> links.getLink(id)));
    }

    private boolean told(TestOfficer officer, LinkId id) {
        return acting.as(officer, () -> notifications.list(null, 200)).items().stream()
                .anyMatch(item -> id.value().equals(item.linkId()));
    }

    private String sidesOfFr() throws Exception {
        return Superuser.value(
                "select count(*)::text from link_side where case_id = ? and other_case = ?", fr.value(), nl.value());
    }
}
