package org.crosscase.casefile.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.ActingOfficers;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.EditCase;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {
    private static final ActingOfficer OFFICER = ActingOfficers.investigator();

    private static CaseFile opened(String reference, String title) {
        return new CaseFile(OpenCase.of(reference, title), Sensitivity.CONTACT, OFFICER);
    }

    @Test
    void isOpenAndLedByWhoOpenedIt() {
        CaseFile opened = opened(" PRP-2026-0398 ", "Harbour Lantern");

        assertEquals("PRP-2026-0398", opened.reference());
        assertEquals(CaseStatus.OPEN, opened.status());
        assertEquals(OFFICER.id(), opened.lead());
        assertNotNull(opened.openedAt());
        assertEquals(4, opened.id().value().version(), "the id must not tell when or how many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "\u0007"})
    void refusesAReferenceThatIsNone(String reference) {
        Problem problem = assertThrows(Problem.class, () -> opened(reference, "Harbour Lantern"));

        assertEquals(Problem.Kind.INVALID, problem.kind());
        assertEquals("reference", problem.field().orElseThrow());
    }

    @Test
    void refusesATitleThatIsTooLong() {
        Problem problem = assertThrows(Problem.class, () -> opened("R-1", "x".repeat(201)));

        assertEquals("field-too-long", problem.slug());
        assertEquals("title", problem.field().orElseThrow());
    }

    @Test
    void closesWithAReasonAndReopensWithAnother() {
        CaseFile caseFile = opened("R-1", "Harbour Lantern");

        caseFile.close("Convicted in the first instance");
        assertEquals(CaseStatus.CLOSED, caseFile.status());
        assertNotNull(caseFile.closedAt());
        assertEquals(
                "case-closed",
                assertThrows(Problem.class, caseFile::requireOpen).slug());

        caseFile.reopen("New exhibits have come in");
        assertEquals(CaseStatus.OPEN, caseFile.status());
        assertNull(caseFile.closedAt());
    }

    @Test
    void doesNotCloseWithoutAReasonOrTwice() {
        CaseFile caseFile = opened("R-1", "Harbour Lantern");

        assertEquals(
                "reason-too-short",
                assertThrows(Problem.class, () -> caseFile.close("done")).slug());
        assertEquals(
                "case-already-open",
                assertThrows(Problem.class, () -> caseFile.reopen("It was never closed"))
                        .slug());
        caseFile.close("Convicted in the first instance");
        assertThrows(Problem.class, () -> caseFile.close("Convicted in the first instance"));
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElse() {
        CaseFile caseFile = opened("R-1", "Harbour Lantern");

        assertEquals(Set.of(CaseField.SUMMARY), caseFile.edit(new EditCase(caseFile.id(), 0, null, "A summary", null)));
        assertEquals("Harbour Lantern", caseFile.title());
        assertEquals(Set.of(CaseField.TITLE), caseFile.edit(new EditCase(caseFile.id(), 0, "Blue Ferry", null, null)));
        assertEquals(Set.of(), caseFile.edit(new EditCase(caseFile.id(), 0, "Blue Ferry", "A summary", null)));
        assertEquals("Blue Ferry", caseFile.title());
        assertEquals("A summary", caseFile.summary());
        caseFile.edit(new EditCase(caseFile.id(), 0, null, null, "Article 240b"));
        assertEquals("Article 240b", caseFile.legalBasis());
        assertArrayEquals(new String[] {"R-1", "Blue Ferry", "A summary", "Article 240b"}, caseFile.described());
        caseFile.edit(new EditCase(caseFile.id(), 0, null, "", ""));
        assertEquals("", caseFile.legalBasis());
        assertEquals("", caseFile.summary());
    }

    @Test
    void aClosedCaseIsNotEdited() {
        CaseFile caseFile = opened("R-1", "Harbour Lantern");

        caseFile.close("Convicted in the first instance");
        assertEquals("Convicted in the first instance", caseFile.statusReason());
        Problem problem = assertThrows(
                Problem.class, () -> caseFile.edit(new EditCase(caseFile.id(), 0, "Blue Ferry", null, null)));
        assertEquals("case-closed", problem.slug());
        assertEquals("Harbour Lantern", caseFile.title());
    }

    @Test
    void refusesASensitivityForAStateThatSomebodyElseChanged() {
        CaseFile caseFile = opened("R-1", "Harbour Lantern");

        Problem problem = assertThrows(Problem.class, () -> caseFile.changeSensitivity(Sensitivity.OPEN, 7));
        assertEquals("case-changed-meanwhile", problem.slug());
        assertEquals(Sensitivity.CONTACT, caseFile.sensitivity());
        caseFile.changeSensitivity(Sensitivity.COVERT, 0);
        assertEquals(Sensitivity.COVERT, caseFile.sensitivity());
    }

    @Test
    void handsOverWhileItIsOpenOnly() {
        CaseFile caseFile = opened("R-1", "Harbour Lantern");
        OfficerId colleague = OfficerId.random();

        caseFile.handOver(colleague);
        assertEquals(colleague, caseFile.lead());
        caseFile.close("Convicted in the first instance");
        assertEquals(
                "case-closed",
                assertThrows(Problem.class, () -> caseFile.handOver(OFFICER.id()))
                        .slug());
        assertEquals(colleague, caseFile.lead());
    }

    @Test
    void itsLeadStaysInItsTeam() {
        CaseFile caseFile = opened("R-1", "Harbour Lantern");
        OfficerId colleague = OfficerId.random();

        assertEquals(
                "case-lead-stays-in-team",
                assertThrows(Problem.class, () -> caseFile.placeToLeave(OFFICER.id()))
                        .slug());
        caseFile.handOver(colleague);
        assertEquals(
                new TeamMember.Place(
                        OFFICER.agencyId().value(),
                        caseFile.id().value(),
                        OFFICER.id().value()),
                caseFile.placeToLeave(OFFICER.id()));
        assertThrows(Problem.class, () -> caseFile.placeToLeave(colleague));
    }

    @Test
    void itsTeamStaysAsItIsWhenItIsClosed() {
        CaseFile caseFile = opened("R-1", "Harbour Lantern");
        OfficerId colleague = OfficerId.random();
        assertEquals(caseFile.placeOf(colleague), caseFile.placeForNew(colleague));
        caseFile.close("Convicted in the first instance");

        assertEquals(
                "case-closed",
                assertThrows(Problem.class, () -> caseFile.placeForNew(colleague))
                        .slug());
        assertEquals(
                "case-closed",
                assertThrows(Problem.class, () -> caseFile.placeToLeave(colleague))
                        .slug());
    }

    @Test
    void isForItsTeamOnlyAsItWasDecidedOnItsPresentState() {
        CaseFile caseFile = opened("R-1", "Harbour Lantern");
        assertFalse(caseFile.teamOnly());
        assertThrows(Problem.class, () -> caseFile.changeTeamOnly(true, 7));
        assertFalse(caseFile.teamOnly());
        caseFile.changeTeamOnly(true, caseFile.version());
        assertTrue(caseFile.teamOnly());
        assertEquals(
                Set.of(CaseField.LEGAL_BASIS),
                caseFile.edit(new EditCase(caseFile.id(), 0, null, null, "Article 240b")));
    }

    @Test
    void sightOfOneForItsTeamOnlyIsTakenAwayAlsoWhenItIsClosed() {
        CaseFile caseFile = opened("R-1", "Harbour Lantern");
        OfficerId colleague = OfficerId.random();
        caseFile.changeTeamOnly(true, caseFile.version());
        caseFile.close("Convicted in the first instance");

        assertEquals(caseFile.placeOf(colleague), caseFile.placeToLeave(colleague));
        assertEquals(caseFile.placeOf(colleague), caseFile.placeNotToReadFrom(colleague));
        assertEquals(
                "case-lead-stays-in-team",
                assertThrows(Problem.class, () -> caseFile.placeToLeave(OFFICER.id()))
                        .slug());
        assertEquals(
                "case-closed",
                assertThrows(Problem.class, () -> caseFile.placeForNew(colleague))
                        .slug());
    }

    @Test
    void refusesAnEditOfWhatSomebodyElseChanged() {
        CaseFile caseFile = opened("R-1", "Harbour Lantern");

        Problem problem = assertThrows(
                Problem.class, () -> caseFile.edit(new EditCase(caseFile.id(), 7, "Blue Ferry", null, null)));
        assertEquals("case-changed-meanwhile", problem.slug());
        assertEquals("Harbour Lantern", caseFile.title());
    }
}
