package org.crosscase.it.audit;

import static org.crosscase.it.TestOfficer.EU_COORDINATOR;
import static org.crosscase.it.TestOfficer.FR_AUDITOR;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_AUDITOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosscase.Problem;
import org.crosscase.audit.CaseHistory;
import org.crosscase.audit.DeniedCalls;
import org.crosscase.audit.internal.Sequencer;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseReferences;
import org.crosscase.casefile.OpenCase;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitNumbers;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.evidence.EvidenceScene;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What use cases leave in the trail, whichever way they end. */
@ArquillianTest
class AuditTrailIT {
    private static final String OF_OBJECT = """
            select a.code || ' ' || e.username || ' ' || e.capacity || ' ' || e.action || ' ' || e.outcome || ' ' || e.detail
            from audit_entry e join agency a on a.id = e.agency_id where e.object_id = ? order by e.recorded_at, a.code""";

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private CaseHistory caseHistory;

    @Inject
    private CaseReferences caseReferences;

    @Inject
    private ExhibitNumbers exhibitNumbers;

    @Inject
    private EvidenceScene scene;

    @Inject
    private Forgetful forgetful;

    @Inject
    private DeniedCalls deniedCalls;

    @Inject
    private Sequencer sequencer;

    private CaseId openCase() {
        return acting.as(NL_INVESTIGATOR, () -> caseFiles.openCase(OpenCase.of("A-" + UUID.randomUUID(), "Harbour")));
    }

    @Test
    void aUseCaseLeavesItsEntry() throws Exception {
        CaseId id = openCase();
        assertEquals(
                List.of("nl-demo nl.investigator investigator case.open DONE sensitivity CONTACT"),
                Superuser.column(OF_OBJECT, id.toString()));
    }

    @Test
    void aRefusalLeavesItsReason() throws Exception {
        CaseId id = openCase();
        acting.as(NL_INVESTIGATOR, () -> caseFiles.closeCase(id, "handed to the prosecutor"));
        assertThrows(
                Problem.class,
                () -> acting.as(NL_INVESTIGATOR, () -> caseFiles.closeCase(id, "handed to the prosecutor")));
        List<String> entries = Superuser.column(OF_OBJECT, id.toString());
        assertEquals(
                "nl-demo nl.investigator investigator case.close REFUSED case-closed", entries.get(entries.size() - 1));
    }

    @Test
    void aForeignAttemptIsDeniedInOneLogAndToldInTheOther() throws Exception {
        CaseId id = openCase();
        assertThrows(Problem.class, () -> acting.as(FR_INVESTIGATOR, () -> caseFiles.getCase(id)));
        sequencer.nudge();
        List<String> entries = Superuser.column(OF_OBJECT, id.toString());
        assertTrue(
                entries.contains("fr-demo fr.investigator investigator case.view DENIED case-not-found"),
                entries.toString());
        assertTrue(
                entries.contains("nl-demo system SYSTEM case.foreign-attempt DENIED agency fr-demo tried case.view"),
                entries.toString());
    }

    @Test
    void anAttemptAtNoCaseIsToldToNobody() throws Exception {
        CaseId none = CaseId.random();
        assertThrows(Problem.class, () -> acting.as(FR_INVESTIGATOR, () -> caseFiles.getCase(none)));
        sequencer.nudge();
        assertEquals(
                List.of("fr-demo fr.investigator investigator case.view DENIED case-not-found"),
                Superuser.column(OF_OBJECT, none.toString()));
    }

    @Test
    void aUseCaseThatRecordsNothingTakesItsRowsWithIt() throws Exception {
        String reference = "FORGET-" + UUID.randomUUID();
        acting.as(NL_INVESTIGATOR, () -> forgetful.openAndRecord(reference + "-R"));
        assertEquals("1", count(reference + "-R"), "the same work with an entry stays");
        assertThrows(EJBException.class, () -> acting.as(NL_INVESTIGATOR, () -> forgetful.openAndForget(reference)));
        assertEquals("0", count(reference));
    }

    private static String count(String reference) throws SQLException {
        return Superuser.value("select count(*) from case_file where reference = ?", reference);
    }

    @Test
    void aRoleThatTheUseCaseDoesNotKnowIsRecorded() throws Exception {
        CaseId id = openCase();
        // The container stops an analyst; past the container, the acting officer's own roles are looked at.
        assertThrows(Exception.class, () -> acting.as(NL_ANALYST, () -> caseFiles.closeCase(id, "not for an analyst")));
        assertThrows(
                Exception.class,
                () -> acting.as(NL_INVESTIGATOR, () -> {
                    acting.signIn(NL_ANALYST);
                    return caseFiles.closeCase(id, "not for an analyst");
                }));
        List<String> entries = Superuser.column(OF_OBJECT, id.toString());
        assertEquals("nl-demo nl.analyst analyst case.close DENIED role", entries.get(entries.size() - 1));
    }

    @Test
    void theWebRecordsWhomTheContainerTurnsAway() throws Exception {
        String address = "GET /api/v1/audit?" + UUID.randomUUID();
        acting.as(NL_ANALYST, () -> deniedCalls.record(address));
        assertEquals(
                List.of("nl-demo nl.analyst analyst access.denied DENIED role"), Superuser.column(OF_OBJECT, address));
    }

    @Test
    void officersSeeWhoLookedAtTheirCase() {
        CaseId id = openCase();
        acting.as(NL_ANALYST, () -> caseFiles.getCase(id));
        assertThrows(Problem.class, () -> acting.as(FR_INVESTIGATOR, () -> caseFiles.getCase(id)));
        sequencer.nudge();
        assertEquals(
                List.of("nl.analyst case.view", "nl.investigator case.open"),
                acting.as(NL_INVESTIGATOR, () -> caseHistory.listForCase(id.value(), null, 50)).items().stream()
                        .map(entry -> entry.username() + " " + entry.action())
                        .toList());
        assertEquals(
                0,
                acting.as(FR_INVESTIGATOR, () -> caseHistory.listForCase(id.value(), null, 50))
                        .total(),
                "to others it looks like a case that does not exist");
    }

    @Test
    void namesInThePlaceOfIdsAreThoseOfTheOwnAgencyAlone() {
        EvidenceScene.Seizure own = scene.begin(NL_INVESTIGATOR);
        List<CaseId> cases = List.of(own.caseId(), CaseId.random());
        List<ExhibitId> exhibits = List.of(own.exhibit(), ExhibitId.random());
        String reference = acting.as(NL_INVESTIGATOR, () -> caseFiles.getCase(own.caseId()))
                .reference()
                .toString();
        assertEquals(
                Map.of(own.caseId(), reference), acting.as(NL_AUDITOR, () -> caseReferences.listReferences(cases)));
        Map<ExhibitId, String> numbers = acting.as(NL_AUDITOR, () -> exhibitNumbers.listNumbers(exhibits));
        assertEquals(Set.of(own.exhibit()), numbers.keySet());
        assertTrue(numbers.get(own.exhibit()).endsWith(", " + reference), numbers.toString());

        assertEquals(Map.of(), acting.as(FR_AUDITOR, () -> caseReferences.listReferences(cases)));
        assertEquals(Map.of(), acting.as(FR_AUDITOR, () -> exhibitNumbers.listNumbers(exhibits)));
        assertThrows(
                EJBAccessException.class, () -> acting.as(EU_COORDINATOR, () -> caseReferences.listReferences(cases)));
        assertThrows(
                EJBAccessException.class, () -> acting.as(EU_COORDINATOR, () -> exhibitNumbers.listNumbers(exhibits)));
    }
}
