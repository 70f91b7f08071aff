package org.crosscase.evidence.internal.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Purpose;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.CustodyEvent;
import org.crosscase.evidence.CustodyState;
import org.junit.jupiter.api.Test;

class CustodyChainTest {
    @Test
    void aGaplessChainIsWhole() {
        assertEquals(
                CustodyState.WHOLE,
                CustodyChain.state(List.of(event(1, CustodyAction.RECEIVED), event(2, CustodyAction.STORED))));
    }

    @Test
    void aMoveIsToldAsLongAsNothingIsMissing() {
        assertEquals(
                CustodyState.MOVED,
                CustodyChain.state(List.of(event(1, CustodyAction.RECEIVED), event(2, CustodyAction.MOVED))));
    }

    @Test
    void aChainWithoutItsBeginningOrMiddleOrAnythingIsBroken() {
        assertEquals(CustodyState.BROKEN, CustodyChain.state(List.of()));
        assertEquals(CustodyState.BROKEN, CustodyChain.state(List.of(event(2, CustodyAction.STORED))));
        assertEquals(
                CustodyState.BROKEN,
                CustodyChain.state(List.of(
                        event(1, CustodyAction.RECEIVED),
                        event(2, CustodyAction.MOVED),
                        event(4, CustodyAction.VIEWED))));
    }

    private static CustodyEvent event(int position, CustodyAction action) {
        return new CustodyEvent(position, Instant.EPOCH, null, action, Purpose.NONE, Fact.NONE);
    }
}
