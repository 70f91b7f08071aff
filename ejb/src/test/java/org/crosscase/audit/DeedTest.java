package org.crosscase.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeedTest {
    private static final UUID ONE = UUID.randomUUID();

    private enum Offered {
        COURT
    }

    @Test
    void whatIsSaidOfADeedStaysWithIt() {
        Deed deed = Deed.done("case.open", "case", ONE)
                .withPurpose("the judge asked")
                .about(ONE)
                .saying(AuditFact.LOG_STOPPED)
                .withState("a", "b");
        assertEquals(ONE.toString(), deed.objectId());
        assertEquals(Outcome.DONE, deed.outcome());
        assertEquals(new Purpose("", "the judge asked"), deed.purpose());
        assertEquals(List.of(ONE), deed.cases());
        assertEquals("log-stopped", deed.fact().code());
        // what PostgreSQL gives for encode(substr(sha256('a' || chr(31) || 'b'), 1, 16), 'hex')
        assertEquals(
                "f04cdced9736a69da6103f08a4daaf8c", deed.fact().find("state").orElseThrow());
        assertEquals(
                new Purpose("COURT", ""),
                deed.withPurpose(Purpose.of(Offered.COURT)).purpose());
        assertEquals(Purpose.NONE, Purpose.inWords(null));
    }

    @Test
    void twoStatesThatReadAlikeWhenPutTogetherAreTwo() {
        assertNotEquals(StateDigest.of("ab", "c"), StateDigest.of("a", "bc"));
    }
}
