package org.crosscase.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final AuditFault FAULT = new AuditFault(AuditFault.Kind.MOVED, 3, "", "it stands elsewhere");
    private static final LogVerification WHOLE =
            new LogVerification("nl-demo", "Noord", 5, 1, Instant.EPOCH, Instant.MAX, "00", 2, 4, Instant.EPOCH, null);

    private static AuditVerification of(LogVerification log, boolean otherFits) {
        return new AuditVerification(
                Instant.EPOCH, 1, List.of(WHOLE, log), List.of(new OtherLog("fr-demo", "Valcourt", 9, otherFits, "")));
    }

    @Test
    void allIsWholeWhenEachLogIsAndTheOthersFit() {
        assertTrue(of(WHOLE, true).isWhole());
        assertFalse(of(WHOLE.withFault(FAULT), true).isWhole());
        assertFalse(of(WHOLE, false).isWhole());
        assertFalse(of(WHOLE, false).isOthersFit());
        assertTrue(of(WHOLE.withFault(FAULT), true).isOthersFit());
    }

    @Test
    void aFaultIsSaidOfTheLogAsItWasFound() {
        LogVerification broken = WHOLE.withFault(FAULT);
        assertEquals(Optional.of(FAULT), broken.findFault());
        assertEquals(WHOLE, broken.withFault(null));
        LogVerification gone = LogVerification.gone("be-demo", 7);
        assertFalse(gone.isWhole());
        assertTrue(gone.fault().detail().contains("7 entries"));
        assertEquals(AuditFault.Kind.MISSING, gone.fault().kind());
    }
}
