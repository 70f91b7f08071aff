package org.crosscase.evidence.internal.custody;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.ActingOfficers;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.AddExhibit;
import org.crosscase.evidence.ExhibitKind;
import org.junit.jupiter.api.Test;

class ExhibitTest {
    private static final CaseId CASE = CaseId.of(UUID.randomUUID());

    private static final ActingOfficer OFFICER = ActingOfficers.investigator();

    private static Exhibit added(String number, ExhibitKind kind, String location) {
        return new Exhibit(new AddExhibit(CASE, number, "A phone", kind, location), OFFICER);
    }

    @Test
    void isDescribedByWhatTheTrailNames() {
        Exhibit exhibit = added(" E-07 ", ExhibitKind.PHONE, "Locker 3");

        assertArrayEquals(new String[] {CASE.toString(), "E-07", "A phone", "PHONE", "Locker 3"}, exhibit.described());
        assertEquals(4, exhibit.id().value().version(), "the id must not tell when or how many");
    }

    @Test
    void refusesAnExhibitWithoutKindOrNumber() {
        assertEquals(
                "kind",
                assertThrows(Problem.class, () -> added("E-07", null, ""))
                        .field()
                        .orElseThrow());
        assertEquals(
                "number",
                assertThrows(Problem.class, () -> added(" ", ExhibitKind.PHONE, ""))
                        .field()
                        .orElseThrow());
    }

    @Test
    void tellsThePlaceThatItLeft() {
        Exhibit exhibit = added("E-07", ExhibitKind.PHONE, "");

        assertEquals("", exhibit.moveTo("Locker 3", 0));
        assertEquals("Locker 3", exhibit.moveTo("  Lab  ", 0));
        assertEquals("Lab", exhibit.location());
    }

    @Test
    void doesNotMoveToNowhereNorFromAPlaceThatTheOfficerDidNotSee() {
        Exhibit exhibit = added("E-07", ExhibitKind.PHONE, "Locker 3");

        assertEquals(
                "location",
                assertThrows(Problem.class, () -> exhibit.moveTo(" ", 0))
                        .field()
                        .orElseThrow());
        assertEquals(
                "exhibit-changed-meanwhile",
                assertThrows(Problem.class, () -> exhibit.moveTo("Lab", 1)).slug());
        assertEquals("Locker 3", exhibit.location());
    }

    @Test
    void isWithdrawnOnceAndWithAReason() {
        Exhibit exhibit = added("E-07", ExhibitKind.PHONE, "Locker 3");

        assertEquals(
                "reason-too-short",
                assertThrows(Problem.class, () -> exhibit.withdraw("returned")).slug());
        exhibit.withdraw("Returned to its owner");
        assertEquals(
                "exhibit-withdrawn",
                assertThrows(Problem.class, () -> exhibit.withdraw("Returned to its owner"))
                        .slug());
    }
}
