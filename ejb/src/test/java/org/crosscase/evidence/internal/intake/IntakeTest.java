package org.crosscase.evidence.internal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.ActingOfficers;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.CustodyState;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitKind;
import org.crosscase.evidence.ExhibitSummary;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final ActingOfficer OFFICER = ActingOfficers.investigator();

    private static ExhibitSummary exhibit(boolean withdrawn) {
        return new ExhibitSummary(
                ExhibitId.of(UUID.randomUUID()),
                CaseId.of(UUID.randomUUID()),
                "E-07",
                "A phone",
                ExhibitKind.PHONE,
                "Room 2",
                "An Investigator",
                Instant.EPOCH,
                0,
                CustodyState.WHOLE,
                withdrawn,
                "",
                false,
                null,
                0,
                0);
    }

    @Test
    void endsOnceHoweverOftenItIsSaid() {
        Intake intake = new Intake(exhibit(false), OFFICER);

        assertTrue(intake.end(IntakeEnding.SAID));
        assertFalse(intake.end(IntakeEnding.CANCELLED));
        assertFalse(intake.end(IntakeEnding.LOST));
    }

    @Test
    void takesNothingIntoAnExhibitThatWasWithdrawn() {
        assertEquals(
                "exhibit-withdrawn",
                assertThrows(Problem.class, () -> new Intake(exhibit(true), OFFICER))
                        .slug());
    }
}
