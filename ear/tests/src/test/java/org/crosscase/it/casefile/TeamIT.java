package org.crosscase.it.casefile;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.OfficerSummary;
import org.crosscase.casefile.CaseDetails;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.EditCase;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.Transactions;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.Notifications;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Who works on a case and who leads it, and what two who change one case at a time come to. */
@ArquillianTest
class TeamIT {
    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private CaseFiles cases;

    @Inject
    private Notifications notifications;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private Transactions transactions;

    @Test
    void colleaguesComeAndGoAndTheLeadStays() {
        CaseId id = openCase();
        OfficerId lead = idOf(NL_INVESTIGATOR);
        OfficerId colleague = idOf(NL_ANALYST);

        asLead(() -> change(() -> cases.addToTeam(id, colleague)));
        assertEquals(Set.of(lead, colleague), team(id));
        asLead(() -> change(() -> cases.addToTeam(id, colleague)));
        assertEquals(Set.of(lead, colleague), team(id), "added twice is added once");
        assertEquals("case-lead-stays-in-team", slug(() -> change(() -> cases.removeFromTeam(id, lead))));
        asLead(() -> change(() -> cases.removeFromTeam(id, colleague)));
        assertEquals(Set.of(lead), team(id));
    }

    /** REST answers with it as the new tag: who changed the team goes on without asking again. */
    @Test
    void aChangeOfTheTeamTellsTheCasesNewVersion() {
        CaseId id = openCase();
        OfficerId colleague = idOf(NL_ANALYST);
        int added = asLead(() -> cases.addToTeam(id, colleague));
        assertEquals(added, version(id));
        int removed = asLead(() -> cases.removeFromTeam(id, colleague));
        assertEquals(removed, version(id));
        int handedOver = asLead(() -> cases.handOver(id, colleague));
        assertEquals(handedOver, version(id));
        assertEquals(
                List.of(true, true, true),
                List.of(added > 0, removed > added, handedOver > removed),
                added + " " + removed + " " + handedOver);
        assertEquals(handedOver, asLead(() -> cases.addToTeam(id, colleague)), "nothing changed");
    }

    @Test
    void whoGetsACaseLeadsItStaysInItsTeamAndIsToldOnce() {
        CaseId id = openCase();
        OfficerId before = idOf(NL_INVESTIGATOR);
        OfficerId after = idOf(NL_ANALYST);

        asLead(() -> change(() -> cases.handOver(id, after)));
        asLead(() -> change(() -> cases.handOver(id, after)));

        CaseDetails details = asLead(() -> cases.getCase(id));
        assertEquals(after, details.lead().id());
        assertEquals(Set.of(before, after), team(id), "who led it still works on it");
        assertEquals(1, told(id), "handing it to who leads it already is no news");
    }

    @Test
    void nobodyOfAnotherAgencyAndNobodyUnknownComesIntoATeam() {
        CaseId id = openCase();
        OfficerId foreign = idOf(FR_INVESTIGATOR);
        String unknown = slug(() -> change(() -> cases.addToTeam(id, OfficerId.of(UUID.randomUUID()))));

        assertEquals(unknown, slug(() -> change(() -> cases.addToTeam(id, foreign))));
        assertEquals(unknown, slug(() -> change(() -> cases.handOver(id, foreign))));
        assertEquals(Set.of(idOf(NL_INVESTIGATOR)), team(id));
    }

    @Test
    void aClosedCaseKeepsItsTeamAndItsLead() {
        CaseId id = openCase();
        OfficerId colleague = idOf(NL_ANALYST);
        asLead(() -> cases.closeCase(id, "All leads were followed"));

        for (Runnable attempt : List.<Runnable>of(
                () -> cases.addToTeam(id, colleague),
                () -> cases.removeFromTeam(id, colleague),
                () -> cases.handOver(id, colleague))) {
            assertEquals("case-closed", slug(() -> change(attempt)));
        }
        assertEquals(Set.of(idOf(NL_INVESTIGATOR)), team(id));
    }

    @Test
    void whoSawAnOlderStateOfTheCaseDoesNotChangeItsSensitivity() {
        CaseId id = openCase();
        int read = asLead(() -> cases.getCase(id)).version();
        CaseDetails covert =
                asLead(() -> cases.changeSensitivity(id, read, Sensitivity.COVERT, "An officer works under cover"));

        assertEquals(
                "case-changed-meanwhile",
                slug(() -> cases.changeSensitivity(id, read, Sensitivity.OPEN, "Nothing speaks against it")));
        assertEquals(Sensitivity.COVERT, asLead(() -> cases.getCase(id)).sensitivity());
        asLead(() -> cases.changeSensitivity(id, covert.version(), Sensitivity.OPEN, "Nothing speaks against it"));
        assertEquals(Sensitivity.OPEN, asLead(() -> cases.getCase(id)).sensitivity());
    }

    @Test
    void whoTakesSomebodyOutOfTheTeamIsToldThatTheCaseWasHandedToHimMeanwhile() {
        CaseId id = openCase();
        OfficerId before = idOf(NL_INVESTIGATOR);
        OfficerId colleague = idOf(NL_ANALYST);
        asLead(() -> change(() -> cases.addToTeam(id, colleague)));

        assertRefused(id, () -> cases.removeFromTeam(id, colleague), () -> cases.handOver(id, colleague));
        assertEquals(colleague, asLead(() -> cases.getCase(id)).lead().id());
        assertEquals(Set.of(before, colleague), team(id));
    }

    @Test
    void whoHandsACaseOverIsToldThatTheTeamWasChangedMeanwhile() {
        CaseId id = openCase();
        OfficerId before = idOf(NL_INVESTIGATOR);
        OfficerId colleague = idOf(NL_ANALYST);
        asLead(() -> change(() -> cases.addToTeam(id, colleague)));

        assertRefused(id, () -> cases.handOver(id, colleague), () -> cases.removeFromTeam(id, colleague));
        assertEquals(before, asLead(() -> cases.getCase(id)).lead().id());
        assertEquals(Set.of(before), team(id));
    }

    @Test
    void aChangeOfTheTeamIsAChangeOfTheCaseAndOneThatChangesNothingIsNone() {
        CaseId id = openCase();
        OfficerId colleague = idOf(NL_ANALYST);
        int opened = version(id);
        assertEquals(0, opened);

        asLead(() -> change(() -> cases.addToTeam(id, colleague)));
        int added = version(id);
        assertNotEquals(opened, added);
        asLead(() -> change(() -> cases.addToTeam(id, colleague)));
        assertEquals(added, version(id));
        asLead(() -> change(() -> cases.removeFromTeam(id, colleague)));
        int removed = version(id);
        assertNotEquals(added, removed);
        asLead(() -> change(() -> cases.removeFromTeam(id, colleague)));
        assertEquals(removed, version(id));
    }

    @Test
    void anEditWritesWhatItChangedAndNothingElse() throws Exception {
        CaseId id = openCase();

        asLead(() -> transactions.inOne(() -> {
            CaseDetails read = cases.readForChange(id);
            // what no version tells of, as the figures that linkers and intakes keep
            Superuser.tamper("update case_file set title = 'Ferry' where id = '" + id + "'");
            return cases.editCase(new EditCase(id, read.version(), null, "Seen at the quay", null));
        }));

        assertEquals("Ferry", Superuser.value("select title from case_file where id = ?", id.value()));
        assertEquals("Seen at the quay", Superuser.value("select summary from case_file where id = ?", id.value()));
        Superuser.tamper("update case_file set title = 'Harbour' where id = '" + id + "'");
    }

    /** @param meanwhile done by another request after the case was read */
    private void assertRefused(CaseId id, Runnable attempt, Runnable meanwhile) {
        assertEquals(
                "case-changed-meanwhile",
                slug(() -> transactions.inOne(() -> {
                    cases.readForChange(id);
                    transactions.meanwhile(() -> change(meanwhile));
                    return change(attempt);
                })));
    }

    private int version(CaseId id) {
        return asLead(() -> cases.getCase(id)).version();
    }

    private CaseId openCase() {
        return asLead(() -> cases.openCase(OpenCase.of("TEAM-" + UUID.randomUUID(), "Harbour")));
    }

    private OfficerId idOf(TestOfficer officer) {
        return acting.as(officer, () -> currentOfficer.get().id());
    }

    private Set<OfficerId> team(CaseId id) {
        return asLead(() -> cases.getCase(id)).team().stream()
                .map(OfficerSummary::id)
                .collect(Collectors.toSet());
    }

    private long told(CaseId id) {
        return asLead(() -> notifications.list(null, 200)).items().stream()
                .filter(item -> item.kind().equals(NotificationKind.of("CASE_REASSIGNED"))
                        && id.value().equals(item.caseId()))
                .count();
    }

    private String slug(Callable<?> attempt) {
        return Transactions.refusal(() -> asLead(attempt)).slug();
    }

    private <T> T asLead(Callable<T> work) {
        return acting.as(NL_INVESTIGATOR, work);
    }

    private static Void change(Runnable work) {
        work.run();
        return null;
    }
}
