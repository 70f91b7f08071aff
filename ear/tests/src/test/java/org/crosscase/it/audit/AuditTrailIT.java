package org.crosscase.it.audit;

import static org.crosscase.it.TestOfficer.EU_COORDINATOR;
import static org.crosscase.it.TestOfficer.FR_AUDITOR;
import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_AUDITOR;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_TOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.audit.CaseHistory;
import org.crosscase.audit.DeniedCalls;
import org.crosscase.audit.Purpose;
import org.crosscase.audit.internal.Sequencer;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseReferences;
import org.crosscase.casefile.EditCase;
import org.crosscase.casefile.OpenCase;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.evidence.TrailNames;
import org.crosscase.evidence.ViewingPurpose;
import org.crosscase.it.Acting;
import org.crosscase.it.Await;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.evidence.EvidenceScene;
import org.crosscase.link.Lookup;
import org.crosscase.link.Lookups;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What use cases leave in the trail, whichever way they end. */
@ArquillianTest
class AuditTrailIT {
    private static final String OF_OBJECT = """
            select a.code || ' ' || e.username || ' ' || e.capacity || ' ' || e.action || ' ' || e.outcome || ' '
              || concat_ws(' ', nullif(e.fact, ''), (select string_agg(a, ', ' order by place)
                from unnest(e.arguments) with ordinality as said (a, place) where not starts_with(a, 'state hex ')))
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
    private TrailNames trailNames;

    @Inject
    private EvidenceScene scene;

    @Inject
    private MediaItems media;

    @Inject
    private Lookups lookups;

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
                List.of("nl-demo nl.investigator investigator case.open DONE sensitivity-set sensitivity code CONTACT"),
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
        // not necessarily the last: times on record are hundredths of a second
        assertTrue(
                entries.contains(
                        "nl-demo nl.investigator investigator case.close REFUSED answered problem code case-closed"),
                entries.toString());
    }

    @Test
    void aForeignAttemptIsDeniedInOneLogAndToldInTheOther() throws Exception {
        CaseId id = openCase();
        assertThrows(Problem.class, () -> acting.as(FR_INVESTIGATOR, () -> caseFiles.getCase(id)));
        sequencer.nudge();
        List<String> entries = Superuser.column(OF_OBJECT, id.toString());
        assertTrue(
                entries.contains(
                        "fr-demo fr.investigator investigator case.view DENIED answered problem code case-not-found"),
                entries.toString());
        assertTrue(
                entries.contains(
                        "nl-demo system SYSTEM case.foreign-attempt DENIED foreign-attempt agency code fr-demo,"
                                + " action code case.view"),
                entries.toString());
    }

    @Test
    void anAttemptAtNoCaseIsToldToNobody() throws Exception {
        CaseId none = CaseId.random();
        assertThrows(Problem.class, () -> acting.as(FR_INVESTIGATOR, () -> caseFiles.getCase(none)));
        sequencer.nudge();
        assertEquals(
                List.of("fr-demo fr.investigator investigator case.view DENIED answered problem code case-not-found"),
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

    @Test
    void anEntryThatTheUseCaseDidNotDeclareTakesItsRowsWithIt() throws Exception {
        String reference = "FORGET-" + UUID.randomUUID();
        EJBException refused = assertThrows(
                EJBException.class, () -> acting.as(NL_INVESTIGATOR, () -> forgetful.openAndRecordAnother(reference)));
        assertTrue(refused.getMessage().contains("case.open"), refused.getMessage());
        assertEquals("0", count(reference));
    }

    @Test
    void anEditSaysWhichFieldsChangedAndNotWhatTheySay() throws Exception {
        CaseId id = openCase();
        acting.as(NL_INVESTIGATOR, () -> caseFiles.editCase(new EditCase(id, 0, "Quay", null, "the law of the sea")));
        acting.as(NL_INVESTIGATOR, () -> caseFiles.editCase(new EditCase(id, 1, "Quay", null, null)));
        assertEquals(
                List.of(
                        "nl-demo nl.investigator investigator case.open DONE sensitivity-set sensitivity code CONTACT",
                        "nl-demo nl.investigator investigator case.edit DONE fields-changed field code TITLE,"
                                + " field code LEGAL_BASIS",
                        "nl-demo nl.investigator investigator case.edit DONE "),
                Superuser.column(OF_OBJECT, id.toString()));
    }

    @Test
    void whatIsReadForAChangeIsAnAttemptAtThatChange() throws Exception {
        CaseId id = openCase();
        assertThrows(Problem.class, () -> acting.as(FR_INVESTIGATOR, () -> caseFiles.readForChange(id)));
        sequencer.nudge();
        List<String> entries = Superuser.column(OF_OBJECT, id.toString());
        assertTrue(
                entries.contains(
                        "fr-demo fr.investigator investigator case.edit DENIED answered problem code case-not-found"),
                entries.toString());
        assertTrue(
                entries.contains(
                        "nl-demo system SYSTEM case.foreign-attempt DENIED foreign-attempt agency code fr-demo,"
                                + " action code case.edit"),
                entries.toString());
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
        assertEquals("nl-demo nl.analyst analyst case.close DENIED no-role", entries.get(entries.size() - 1));
    }

    @Test
    void theWebRecordsWhomTheContainerTurnsAway() throws Exception {
        String address = "GET /api/v1/audit?" + UUID.randomUUID();
        acting.as(NL_ANALYST, () -> deniedCalls.record(address));
        assertEquals(
                List.of("nl-demo nl.analyst analyst access.denied DENIED no-role"),
                Superuser.column(OF_OBJECT, address));
    }

    @Test
    void officersSeeWhoLookedAtTheirCase() throws Exception {
        CaseId id = openCase();
        // entries of one hundredth of a second have no order
        Thread.sleep(20);
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
    void aLookIsRecordedOnceHoweverManyRequestsItTakes() throws Exception {
        CaseId id = openCase();
        int version = acting.as(NL_INVESTIGATOR, () -> caseFiles.getCase(id)).version();
        assertEquals(List.of("nl.investigator case.open"), deeds(id), "who opened it sees what was typed");
        acting.as(NL_ANALYST, () -> caseFiles.getCase(id));
        acting.as(NL_ANALYST, () -> caseFiles.getCase(id));
        assertEquals(
                List.of("nl.investigator case.open", "nl.analyst case.view"), deeds(id), "a reload is no second look");

        acting.as(NL_INVESTIGATOR, () -> caseFiles.readForChange(id));
        acting.as(NL_INVESTIGATOR, () -> caseFiles.editCase(new EditCase(id, version, "Quay", null, null)));
        acting.as(NL_INVESTIGATOR, () -> caseFiles.getCase(id));
        acting.as(NL_ANALYST, () -> caseFiles.getCase(id));
        assertEquals(
                List.of(
                        "nl.investigator case.open",
                        "nl.analyst case.view",
                        "nl.investigator case.edit",
                        "nl.analyst case.view"),
                deeds(id),
                "one entry for a change, and what it changed is looked at anew");

        sequencer.nudge();
        String entries = "update audit_entry set recorded_at = recorded_at %s interval '60 seconds' where object_id = '"
                + id + "' and recorded_at < now() - interval '%d seconds'";
        Superuser.tamper(entries.formatted("-", 0));
        acting.as(NL_ANALYST, () -> caseFiles.getCase(id));
        Superuser.tamper(entries.formatted("+", 50));
        assertEquals(5, deeds(id).size(), "a minute later it is another look");
    }

    private static List<String> deeds(CaseId id) throws SQLException {
        return Superuser.column(
                "select username || ' ' || action from audit_entry where object_id = ? order by recorded_at",
                id.toString());
    }

    @Test
    void whoLookedShowsPicturesExhibitsIntakesDownloadsAndLookUps() throws Exception {
        EvidenceScene.Seizure own = scene.begin(NL_INVESTIGATOR);
        byte[] picture = EvidenceScene.picture();
        MediaId item = scene.receive(own, "a.png", picture).mediaId();
        scene.finish(own);
        acting.as(NL_ANALYST, () -> {
            media.reveal(item, Purpose.of(ViewingPurpose.COURT), 100, true);
            media.openContent(item, Purpose.inWords("for the court")).close();
            return null;
        });
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        Lookup lookup = new Lookup(null, sha256, null, null, null, "compare with our case");
        Await.until(
                Duration.ofSeconds(60),
                () -> acting.as(NL_TOOL, () -> lookups.lookUp(lookup)).hit());
        acting.as(FR_INVESTIGATOR, () -> lookups.lookUp(lookup));
        List<String> who =
                acting
                        .as(
                                NL_INVESTIGATOR,
                                () -> caseHistory.listForCase(own.caseId().value(), null, 200))
                        .items()
                        .stream()
                        .map(entry -> entry.username() + " " + entry.action())
                        .distinct()
                        .toList();
        assertEquals(
                Set.of(
                        "nl.investigator case.open",
                        "nl.investigator exhibit.add",
                        "nl.investigator intake.begin",
                        "nl.investigator intake.finish",
                        "nl.analyst media.view",
                        "nl.analyst media.export",
                        "service-account-nl-demo-tool signature.look-up"),
                Set.copyOf(who));
        assertEquals(
                0,
                acting.as(
                                FR_INVESTIGATOR,
                                () -> caseHistory.listForCase(own.caseId().value(), null, 200))
                        .total());
    }

    @Test
    void namesInThePlaceOfIdsAreThoseOfTheOwnAgencyAlone() {
        EvidenceScene.Seizure own = scene.begin(NL_INVESTIGATOR);
        UUID caseId = own.caseId().value();
        UUID exhibit = own.exhibit().value();
        ActingOfficer colleague = acting.signIn(NL_INVESTIGATOR);
        UUID officer = colleague.id().value();
        Set<UUID> asked = Set.of(caseId, exhibit, officer, UUID.randomUUID());
        String reference = acting.as(NL_INVESTIGATOR, () -> caseFiles.getCase(own.caseId()))
                .reference()
                .toString();
        Map<String, String> agencies = acting.as(FR_AUDITOR, () -> trailNames.listNames(asked));
        assertTrue(agencies.containsKey(colleague.agencyCode()), agencies.toString());
        agencies.keySet().forEach(key -> assertTrue(asked.stream().noneMatch(id -> key.equals(id.toString())), key));

        Map<String, String> names = acting.as(NL_AUDITOR, () -> trailNames.listNames(asked));
        assertEquals(reference, names.get(caseId.toString()));
        assertTrue(names.get(exhibit.toString()).endsWith(", " + reference), names.toString());
        assertEquals(colleague.displayName(), names.get(officer.toString()));
        assertEquals(agencies.size() + 3, names.size());

        assertThrows(EJBAccessException.class, () -> acting.as(EU_COORDINATOR, () -> trailNames.listNames(asked)));
    }
}
