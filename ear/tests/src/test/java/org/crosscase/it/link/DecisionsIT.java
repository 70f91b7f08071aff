package org.crosscase.it.link;

import static org.crosscase.it.TestOfficer.EU_COORDINATOR;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ADMIN;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.US_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.crosscase.Problem;
import org.crosscase.audit.AuditFault;
import org.crosscase.audit.internal.LogReading;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.audit.TamperedLog;
import org.crosscase.link.Board;
import org.crosscase.link.BoardSide;
import org.crosscase.link.DecisionSeen;
import org.crosscase.link.LinkDecision;
import org.crosscase.link.LinkDetails;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.notification.Notifications;
import org.crosscase.signature.pdq.PdqHash;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What an agency decides about a link, what becomes of it, and who learns of it. */
@ArquillianTest
class DecisionsIT {
    private static final String NL = "(select id from agency where code = 'nl-demo')";
    private static final String REASON = "the same phone in both cases";

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private Links links;

    @Inject
    private Board board;

    @Inject
    private LogReading logReading;

    @Inject
    private Notifications notifications;

    private CaseId nl;
    private CaseId fr;
    private LinkId link;

    private void linked(Sensitivity ofNl, Sensitivity ofFr) throws Exception {
        String file = LinkScene.sha256();
        nl = scene.openCase(NL_INVESTIGATOR, ofNl);
        fr = scene.openCase(FR_INVESTIGATOR, ofFr);
        scene.addFile(NL_INVESTIGATOR, nl, file);
        scene.addFile(FR_INVESTIGATOR, fr, file);
        scene.settle(nl, fr);
        link = LinkId.of(scene.linkId(nl, fr));
    }

    @Test
    void aDecisionOutlivesHidingWithdrawalAndRecomputation() throws Exception {
        linked(Sensitivity.CONTACT, Sensitivity.CONTACT);
        acting.as(FR_INVESTIGATOR, () -> links.confirm(link, DecisionSeen.ANY, REASON));
        LinkDecision decided = decisionOf(FR_INVESTIGATOR);
        assertEquals(LinkState.CONFIRMED, decided.state());
        assertEquals(REASON, decided.reason());
        assertEquals("fr.investigator", decided.officer());
        assertNotNull(decided.at());

        scene.changeSensitivity(NL_INVESTIGATOR, nl, Sensitivity.COVERT);
        scene.settle(nl, fr);
        scene.changeSensitivity(NL_INVESTIGATOR, nl, Sensitivity.CONTACT);
        scene.settle(nl, fr);
        assertEquals(decided, decisionOf(FR_INVESTIGATOR));
        assertEquals(
                LinkState.CONFIRMED, scene.linksOf(FR_INVESTIGATOR, fr).get(0).state());

        withdraw(true);
        assertEquals(LinkState.WITHDRAWN, detailsOf(FR_INVESTIGATOR).state());
        assertEquals(decided, decisionOf(FR_INVESTIGATOR));
        withdraw(false);
        assertEquals(LinkState.CONFIRMED, detailsOf(FR_INVESTIGATOR).state());
        assertEquals(decided, decisionOf(FR_INVESTIGATOR));
    }

    private void withdraw(boolean withdrawn) throws Exception {
        Superuser.tamper(
                "update case_media set withdrawn = " + withdrawn + " where case_id = '" + nl + "'",
                "insert into link_step (low_case, high_case) select low_case, high_case from link where id = '" + link
                        + "' on conflict do nothing");
        scene.settle(nl, fr);
    }

    /** As superuser, with the triggers off: the verification of all logs finds it and names the link. */
    @Test
    void whatIsDecidedAndToldCannotBeChangedPastTheTrail() throws Exception {
        linked(Sensitivity.COVERT, Sensitivity.CONTACT);
        names("update link_side set own_told = true where agency_id = " + NL);
        acting.as(NL_INVESTIGATOR, () -> links.tellOther(link, REASON));
        acting.as(NL_INVESTIGATOR, () -> links.confirm(link, DecisionSeen.ANY, REASON));
        assertNull(fault(), "all of it is told of");
        names("update link_side set own_told = false where agency_id = " + NL);
        names("update link_decision set state = 'REJECTED' where agency_id = " + NL);
        names("update link_decision set reason = '' where agency_id = " + NL);
        names("delete from link_decision where agency_id = " + NL);
        acting.as(NL_INVESTIGATOR, () -> links.untellOther(link, REASON));
        acting.as(NL_INVESTIGATOR, () -> links.reopen(link, DecisionSeen.ANY));
        assertNull(fault());
        linked(Sensitivity.CONTACT, Sensitivity.CONTACT);
        names("update link_side set told = true where agency_id <> " + NL);
    }

    private void names(String change) throws SQLException {
        AuditFault fault = fault(change + " and link_id = '" + link + "'");
        assertNotNull(fault, change);
        assertEquals(AuditFault.Kind.UNRECORDED, fault.kind(), fault.detail());
        assertTrue(fault.detail().contains(link.toString()), fault.detail());
    }

    private AuditFault fault(String... changes) throws SQLException {
        try (Connection connection = Superuser.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local session_replication_role = replica");
                for (String change : changes) {
                    assertEquals(1, statement.executeUpdate(change), change);
                }
            }
            AuditFault found = TamperedLog.verify(connection, logReading, "nl-demo");
            connection.rollback();
            return found;
        }
    }

    @Test
    void seenIsOfAPersonAndUndecidedOfTheLink() throws Exception {
        linked(Sensitivity.CONTACT, Sensitivity.CONTACT);
        long toDecide =
                acting.as(NL_INVESTIGATOR, () -> notifications.countWaiting().toDecide());
        assertEquals(LinkState.NEW, detailsOf(NL_INVESTIGATOR).state());
        acting.as(NL_INVESTIGATOR, () -> links.markSeen(link));
        assertEquals(LinkState.SEEN, detailsOf(NL_INVESTIGATOR).state());
        assertEquals(LinkState.NEW, detailsOf(NL_ANALYST).state(), "a colleague has not opened it");
        assertEquals(
                toDecide,
                acting.as(NL_INVESTIGATOR, () -> notifications.countWaiting().toDecide()),
                "it waits as before");
        assertEquals(List.of(link), toDecide(NL_INVESTIGATOR));
        assertEquals(List.of(link), toDecide(NL_ANALYST));

        acting.as(NL_ANALYST, () -> links.confirm(link, DecisionSeen.ANY, ""));
        assertEquals(
                toDecide - 1,
                acting.as(NL_INVESTIGATOR, () -> notifications.countWaiting().toDecide()));
        assertEquals(List.of(), toDecide(NL_INVESTIGATOR));
        acting.as(NL_INVESTIGATOR, () -> links.reopen(link, DecisionSeen.ANY));
        assertEquals(List.of(link), toDecide(NL_INVESTIGATOR));
        assertEquals(LinkState.SEEN, detailsOf(NL_INVESTIGATOR).state());
        assertEquals(
                LinkState.NEW,
                acting.as(EU_COORDINATOR, () -> board.getLink(link)).link().state());
        assertEquals(
                LinkState.SEEN,
                acting.as(EU_COORDINATOR, () -> board.getLink(link)).link().state());
    }

    @Test
    void aFirstOpeningLeavesOneEntryAndSoDoesEachLookThatIsANewOne() throws Exception {
        linked(Sensitivity.CONTACT, Sensitivity.CONTACT);
        acting.as(NL_INVESTIGATOR, () -> links.openLink(link));
        assertEquals(
                List.of("nl.investigator link.view"), entries(), "it is seen from now on, which is part of the look");
        acting.as(NL_INVESTIGATOR, () -> links.openLink(link));
        acting.as(NL_INVESTIGATOR, () -> links.findSummary(link));
        assertEquals(1, entries().size(), "the same look");
        acting.as(NL_ANALYST, () -> links.openLink(link));
        acting.as(NL_ADMIN, () -> links.getLink(link));
        acting.as(FR_INVESTIGATOR, () -> links.openLink(link));
        assertEquals(
                List.of(
                        "nl.investigator link.view",
                        "nl.analyst link.view",
                        "nl.admin link.view",
                        "fr.investigator link.view"),
                entries());
        acting.as(EU_COORDINATOR, () -> board.getLink(link));
        assertEquals("eu.coordinator link.view", entries().get(4));
        assertEquals(5, entries().size());
    }

    private List<String> entries() throws SQLException {
        return Superuser.column(
                "select username || ' ' || action from audit_entry where object_id = ? order by recorded_at, transaction_id",
                link.toString());
    }

    private List<LinkId> toDecide(TestOfficer officer) {
        return acting.as(officer, () -> links.listLinks(new LinkQuery(nl, null, 0, null, 0, 50, true))).items().stream()
                .map(LinkSummary::id)
                .toList();
    }

    @Test
    void othersLearnThatAndWhenUnlessTheCaseIsCovert() throws Exception {
        for (Sensitivity ofNl : Sensitivity.values()) {
            linked(ofNl, Sensitivity.CONTACT);
            assertNull(boardSide().decision());
            acting.as(NL_ANALYST, () -> links.reject(link, DecisionSeen.ANY, "a stock picture"));
            scene.settle(nl, fr);
            LinkDecision own = decisionOf(NL_INVESTIGATOR);
            assertEquals("nl.analyst", own.officer());
            LinkDecision forOthers = new LinkDecision(LinkState.REJECTED, null, null, own.at());
            boolean covert = ofNl == Sensitivity.COVERT;
            assertEquals(covert ? null : forOthers, boardSide().decision(), ofNl.name());
            if (!covert) {
                assertEquals(forOthers, detailsOf(FR_INVESTIGATOR).summary().otherDecision());
                assertEquals(LinkState.NEW, detailsOf(FR_INVESTIGATOR).state(), "its own decision is due");
            }
            acting.as(NL_INVESTIGATOR, () -> links.reopen(link, DecisionSeen.ANY));
            scene.settle(nl, fr);
            assertNull(boardSide().decision());
            if (!covert) {
                assertNull(detailsOf(FR_INVESTIGATOR).summary().otherDecision());
            }
        }
    }

    /** The third case holds a near copy of the Dutch picture only: it has no link with the French case. */
    @Test
    void rarityFollowsAThirdCaseThatBecomesCovertAndNobodyIsTold() throws Exception {
        PdqHash picture = LinkScene.picture();
        PdqHash left = LinkScene.copy(picture, 20);
        nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.CONTACT);
        fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        CaseId us = scene.openCase(US_INVESTIGATOR, Sensitivity.CONTACT);
        scene.addPicture(NL_INVESTIGATOR, nl, picture);
        scene.addPicture(FR_INVESTIGATOR, fr, left);
        scene.settle(nl, fr);
        scene.addPicture(US_INVESTIGATOR, us, otherWay(picture, left, 20));
        scene.settle(nl, fr, us);
        link = LinkId.of(scene.linkId(nl, fr));
        assertEquals(
                "0",
                Superuser.value(
                        "select count(*) from link where ? in (low_case, high_case) and ? in (low_case, high_case)",
                        fr.value(),
                        us.value()));
        assertEquals(3, rarity(NL_INVESTIGATOR));
        assertEquals(3, rarity(FR_INVESTIGATOR));
        int strength = detailsOf(FR_INVESTIGATOR).strength();
        long told = told(FR_INVESTIGATOR);

        try (StoppedLinker stopped = new StoppedLinker()) {
            scene.changeSensitivity(US_INVESTIGATOR, us, Sensitivity.COVERT);
            for (TestOfficer officer : List.of(NL_INVESTIGATOR, FR_INVESTIGATOR)) {
                assertEquals(2, rarity(officer), "before the linkers know");
                assertFalse(detailsOf(officer).strength() <= strength, "before the linkers know");
                assertEquals(
                        2,
                        acting.as(officer, () -> links.listReasons(List.of(link), null))
                                .get(link)
                                .get(0)
                                .rarity()
                                .counted());
            }
            assertFalse(scene.linksOf(FR_INVESTIGATOR, fr).get(0).strength() <= strength, "before the linkers know");
        }
        scene.settle(nl, fr, us);
        assertEquals(2, rarity(NL_INVESTIGATOR));
        assertEquals(2, rarity(FR_INVESTIGATOR));
        assertFalse(detailsOf(FR_INVESTIGATOR).strength() <= strength, "rarer, so stronger");
        assertEquals(told, told(FR_INVESTIGATOR), "what changed is not of this link, and is not told with it");

        scene.changeSensitivity(US_INVESTIGATOR, us, Sensitivity.CONTACT);
        scene.settle(nl, fr, us);
        assertEquals(3, rarity(FR_INVESTIGATOR));
    }

    /** As many bits changed as in the first copy, but others: within reach of the picture, out of reach of the copy. */
    private static PdqHash otherWay(PdqHash picture, PdqHash copy, int bits) {
        long[] words = {picture.w0(), picture.w1(), picture.w2(), picture.w3()};
        long[] changed = {
            picture.w0() ^ copy.w0(), picture.w1() ^ copy.w1(), picture.w2() ^ copy.w2(), picture.w3() ^ copy.w3()
        };
        int[] left = {bits / 2, bits / 2};
        for (int bit = 255; bit >= 0; bit--) {
            boolean taken = (changed[bit >> 6] >>> (bit & 63) & 1) == 1;
            int value = (int) (words[bit >> 6] >>> (bit & 63) & 1);
            if (!taken && left[value] > 0) {
                left[value]--;
                words[bit >> 6] ^= 1L << (bit & 63);
            }
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    private int rarity(TestOfficer officer) {
        List<LinkReason> reasons = detailsOf(officer).reasons();
        return reasons.get(0).rarity().counted();
    }

    private long told(TestOfficer officer) {
        return acting.as(officer, () -> notifications.list(null, 200)).items().stream()
                .filter(news -> link.value().equals(news.linkId()))
                .count();
    }

    @Test
    void aColleaguesDecisionIsNotOverwrittenUnseen() throws Exception {
        linked(Sensitivity.CONTACT, Sensitivity.CONTACT);
        DecisionSeen undecided = DecisionSeen.of(decisionOf(NL_INVESTIGATOR));
        acting.as(NL_ANALYST, () -> links.confirm(link, undecided, REASON));
        DecisionSeen confirmed = DecisionSeen.of(decisionOf(NL_ANALYST));

        refusedAsDecided(() -> links.reject(link, undecided, "a stock picture"));
        refusedAsDecided(() -> links.confirm(link, undecided, ""));
        assertEquals(LinkState.CONFIRMED, decisionOf(NL_INVESTIGATOR).state());
        assertEquals(REASON, decisionOf(NL_INVESTIGATOR).reason());

        acting.as(NL_INVESTIGATOR, () -> links.reject(link, confirmed, "a stock picture"));
        refusedAsDecided(() -> links.reopen(link, confirmed));
        acting.as(NL_INVESTIGATOR, () -> links.reopen(link, DecisionSeen.of(decisionOf(NL_INVESTIGATOR))));
        assertNull(decisionOf(NL_INVESTIGATOR));
        refusedAsDecided(() -> links.confirm(link, confirmed, REASON));
        acting.as(NL_INVESTIGATOR, () -> links.confirm(link, undecided, REASON));
    }

    private void refusedAsDecided(Runnable decision) {
        Problem refused = assertThrows(Problem.class, () -> acting.as(NL_INVESTIGATOR, decision));
        assertEquals("link-decided-meanwhile", refused.slug());
        assertTrue(refused.isOutdated());
    }

    @Test
    void ofTwoFirstDecisionsAtOneMomentOneIsRefused() throws Exception {
        linked(Sensitivity.CONTACT, Sensitivity.CONTACT);
        try (Connection other = Superuser.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // both have looked before either can write
            statement.execute("lock table link_decision in share mode");
            Future<String> confirmed = decided(NL_INVESTIGATOR, () -> links.confirm(link, DecisionSeen.ANY, REASON));
            Future<String> rejected =
                    decided(NL_ANALYST, () -> links.reject(link, DecisionSeen.ANY, "a stock picture"));
            awaitBothAtTheTable();
            other.commit();
            assertEquals(
                    Set.of("done", "link-decided-meanwhile"),
                    Set.of(confirmed.get(30, TimeUnit.SECONDS), rejected.get(30, TimeUnit.SECONDS)));
        }
    }

    private Future<String> decided(TestOfficer officer, Runnable decision) {
        return acting.meanwhile(officer, () -> {
            try {
                decision.run();
                return "done";
            } catch (Problem refused) {
                return refused.slug();
            }
        });
    }

    private static void awaitBothAtTheTable() throws Exception {
        String waiting = "select count(*) from pg_locks where relation = 'link_decision'::regclass and not granted";
        for (int tries = 0; !Superuser.value(waiting).equals("2"); tries++) {
            assertTrue(tries < 300, "both wait for the table");
            Thread.sleep(100);
        }
    }

    private LinkDetails detailsOf(TestOfficer officer) {
        return acting.as(officer, () -> links.getLink(link));
    }

    private LinkDecision decisionOf(TestOfficer officer) {
        return detailsOf(officer).summary().decision();
    }

    private BoardSide boardSide() {
        return acting.as(EU_COORDINATOR, () -> board.getLink(link)).link().cases().stream()
                .filter(side -> side.agency().code().equals("nl-demo"))
                .findFirst()
                .orElseThrow();
    }
}
