package org.crosscase.it.inquiry;

import static org.crosscase.it.TestOfficer.FR_ANALYST;
import static org.crosscase.it.TestOfficer.FR_AUDITOR;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_AUDITOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_TOOL;
import static org.crosscase.it.TestOfficer.PLATFORM_AUDITOR;
import static org.crosscase.it.TestOfficer.US_ANALYST;
import static org.crosscase.it.TestOfficer.US_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.crosscase.Problem;
import org.crosscase.audit.Alarms;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.SignatureImports;
import org.crosscase.evidence.SignatureItem;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.link.LinkScene;
import org.crosscase.link.Lookup;
import org.crosscase.link.Lookups;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.Notifications;
import org.crosscase.shared.Nearness;
import org.crosscase.signature.pdq.PdqHash;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Asking what others hold: no bit is told, everything is counted, and who tries it out is noticed. */
@ArquillianTest
class InquiriesIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private LinkScene scene;

    @Inject
    private Lookups lookups;

    @Inject
    private SignatureImports signatures;

    @Inject
    private Notifications notifications;

    @Inject
    private Alarms alarms;

    @Test
    void turningOneBitAQuestionTellsNothingAndIsSoonRefused() throws Exception {
        // other tests have officers of theirs who raise alarms of their own
        long toldBefore = toldOfAlarms(FR_AUDITOR);
        PdqHash theirs = LinkScene.picture();
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        scene.addPicture(FR_INVESTIGATOR, fr, theirs);
        scene.settle(fr);
        PdqHash asked = LinkScene.copy(theirs, 10);
        Set<Nearness> bands = new HashSet<>();
        bands.add(nearness(NL_ANALYST, asked));
        for (int bit = 0; bit < 4; bit++) {
            bands.add(nearness(NL_ANALYST, turned(asked, 5 * bit + 3)));
        }
        assertEquals(Set.of(Nearness.NEAR_COPY), bands);
        assertNotNull(nearness(NL_ANALYST, asked), "the very same question tells nothing new");
        for (PdqHash one : List.of(turned(asked, 77), mirrored(turned(asked, 78)))) {
            Problem refused = assertThrows(Problem.class, () -> nearness(NL_ANALYST, one));
            assertEquals("look-up-near-equal", refused.slug());
        }
        lookUp(NL_ANALYST, LinkScene.picture());
        assertNotNull(nearness(NL_TOOL, asked), "each officer's questions are counted apart");

        String officer = Superuser.value("select id from officer where username = 'nl.analyst'");
        assertEquals(List.of("near-equal-look-ups 6"), alarmsOf("nl-demo", officer));
        LinkScene.await(() -> !alarmsOf("platform", "nl-demo").isEmpty());
        assertTrue(alarmsOf("platform", "nl-demo").contains("near-equal-look-ups 6"));
        assertTold(NL_AUDITOR);
        LinkScene.await(() -> toldOfAlarms(PLATFORM_AUDITOR) > 0);
        assertTrue(acting.as(PLATFORM_AUDITOR, () -> alarms.countOfThirtyDays()) > 0);
        assertEquals(0, toldOfAlarms(NL_ANALYST), "who is watched is not told");
        assertEquals(toldBefore, toldOfAlarms(FR_AUDITOR), "no other agency is");
    }

    @Test
    void evidenceIsNeverRefusedAndSpendsTheBudgetOfQuestions() throws Exception {
        CaseId us = scene.openCase(US_INVESTIGATOR, Sensitivity.COVERT);
        int before = leftOf(US_INVESTIGATOR);
        add(US_INVESTIGATOR, us, 20);
        assertEquals(before - 21, leftOf(US_INVESTIGATOR), "items by signatures alone count like look-ups");
        add(US_INVESTIGATOR, us, 581);
        Problem spent = assertThrows(Problem.class, () -> lookUp(US_INVESTIGATOR, LinkScene.picture()));
        assertEquals("look-up-budget-spent", spent.slug());
        add(US_INVESTIGATOR, us, 1);
        String officer = Superuser.value("select id from officer where username = 'us.investigator'");
        List<String> raised = alarmsOf("us-demo", officer);
        assertEquals(
                1,
                raised.stream()
                        .filter(one -> one.startsWith("many-signatures "))
                        .count(),
                raised.toString());
    }

    @Test
    void theLastQuestionOfTheBudgetIsAnsweredAndTheNextIsNot() {
        CaseId us = scene.openCase(US_ANALYST, Sensitivity.CONTACT);
        int left = leftOf(US_ANALYST);
        add(US_ANALYST, us, left - 1);
        assertEquals(0, leftOf(US_ANALYST), "the last one");
        Problem spent = assertThrows(Problem.class, () -> lookUp(US_ANALYST, LinkScene.picture()));
        assertEquals("look-up-budget-spent", spent.slug());
    }

    @Test
    void aSeriesOfNearEqualItemsAndManyCovertCasesRaiseAlarms() throws Exception {
        PdqHash asked = LinkScene.picture();
        CaseId fr = scene.openCase(FR_ANALYST, Sensitivity.COVERT);
        for (int bit = 0; bit < 48; bit += 16) {
            int from = bit;
            List<SignatureItem> probes = IntStream.range(from, from + 16)
                    .mapToObj(at -> pdq(turned(asked, at)))
                    .toList();
            acting.as(FR_ANALYST, () -> signatures.addSignatures(fr, probes));
        }
        String officer = Superuser.value("select id from officer where username = 'fr.analyst'");
        assertTrue(alarmsOf("fr-demo", officer).contains("near-equal-signatures 48"));
        for (int i = 0; i < 3; i++) {
            add(FR_ANALYST, scene.openCase(FR_ANALYST, Sensitivity.COVERT), 1);
        }
        assertTrue(alarmsOf("fr-demo", officer).contains("many-covert-cases 4"));
        assertTold(FR_AUDITOR);
    }

    @Test
    void whatACovertCaseLearnsByItemsWithoutFilesStandsInItsTrailItemByItem() throws Exception {
        PdqHash one = LinkScene.picture();
        PdqHash other = LinkScene.picture();
        CaseId fr = scene.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        scene.addPicture(FR_INVESTIGATOR, fr, one);
        scene.addPicture(FR_INVESTIGATOR, fr, other);
        CaseId nl = scene.openCase(NL_INVESTIGATOR, Sensitivity.COVERT);
        MediaId first = scene.addPicture(NL_INVESTIGATOR, nl, LinkScene.copy(one, 4));
        scene.settle(fr, nl);
        assertEquals(List.of(first.toString()), learned(nl));
        MediaId second = scene.addPicture(NL_INVESTIGATOR, nl, LinkScene.copy(other, 20));
        scene.addPicture(NL_INVESTIGATOR, nl, LinkScene.picture());
        scene.settle(fr, nl);
        assertEquals(
                List.of(first.toString(), second.toString()), learned(nl), "each once, and no more than what matched");
        assertEquals(
                List.of(),
                Superuser.column(
                        "select id from audit_entry where fact = 'learned' and ? = any (arguments)", "case id " + fr));
    }

    private static List<String> learned(CaseId covert) throws SQLException {
        return Superuser.column(
                "select e.object_id from audit_entry e join agency a on a.id = e.agency_id where a.code = 'nl-demo'"
                        + " and e.action = 'case.learn' and e.fact = 'learned' and array_to_string(e.arguments, ', ') = ?"
                        + " order by e.recorded_at",
                "case id " + covert + ", agency code fr-demo");
    }

    private static List<String> alarmsOf(String agency, String object) throws SQLException {
        return Superuser.column(
                "select e.fact || ' ' || argument_of(e.arguments, 'questions number') from audit_entry e join agency a on a.id = e.agency_id where a.code = ?"
                        + " and e.action = 'inquiry.alarm' and e.object_id = ? order by e.recorded_at",
                agency,
                object);
    }

    private void assertTold(TestOfficer auditor) {
        assertTrue(toldOfAlarms(auditor) > 0);
        assertTrue(acting.as(auditor, () -> notifications.list(null, 200)).items().stream()
                .allMatch(one -> one.kind().equals(NotificationKind.of("INQUIRY_ALARM"))));
        assertTrue(acting.as(auditor, () -> alarms.countOfThirtyDays()) > 0);
    }

    private long toldOfAlarms(TestOfficer officer) {
        return acting.as(officer, () -> notifications.list(null, 200)).items().stream()
                .filter(one -> one.kind().equals(NotificationKind.of("INQUIRY_ALARM")))
                .count();
    }

    private void add(TestOfficer officer, CaseId caseId, int items) {
        List<SignatureItem> list = IntStream.range(0, items)
                .mapToObj(i -> new SignatureItem(null, LinkScene.sha256(), null, null, null, null))
                .toList();
        assertFalse(acting.as(officer, () -> signatures.addSignatures(caseId, list)).stream()
                .anyMatch(answer -> answer.mediaId() == null));
    }

    private int leftOf(TestOfficer officer) {
        return acting.as(officer, () -> lookups.lookUp(lookup(LinkScene.picture())))
                .left();
    }

    private Nearness nearness(TestOfficer officer, PdqHash asked) {
        return acting.as(officer, () -> lookups.lookUp(lookup(asked)))
                .hits()
                .get(0)
                .nearness();
    }

    private void lookUp(TestOfficer officer, PdqHash asked) {
        acting.as(officer, () -> lookups.lookUp(lookup(asked)));
    }

    private static Lookup lookup(PdqHash asked) {
        return new Lookup(asked.hex(), null, null, null, null, "compare with our case");
    }

    private static SignatureItem pdq(PdqHash hash) {
        return new SignatureItem(null, null, null, null, hash.hex(), null);
    }

    private static PdqHash turned(PdqHash of, int bit) {
        long[] words = {of.w0(), of.w1(), of.w2(), of.w3()};
        words[bit >> 6] ^= 1L << (bit & 63);
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    /** As of the picture seen in a mirror: every second column of the transform changes its sign. */
    private static PdqHash mirrored(PdqHash of) {
        long columns = 0x5555_5555_5555_5555L;
        return new PdqHash(of.w0() ^ columns, of.w1() ^ columns, of.w2() ^ columns, of.w3() ^ columns);
    }
}
