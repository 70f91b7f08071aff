package org.crosscase.casefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.crosscase.PageKey;
import org.crosscase.Problem;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseSort;
import org.crosscase.casefile.CaseStatus;
import org.crosscase.casefile.CaseSummary;
import org.crosscase.casefile.Sensitivity;
import org.junit.jupiter.api.Test;

/** A page goes on where the one before ended, by the column that it is ordered by. */
class OrderTest {
    private static final Instant OPENED = Instant.parse("2026-11-23T10:00:00.123456Z");
    private static final CaseSummary LAST = new CaseSummary(
            CaseId.random(), "R-1", "Title", Sensitivity.CONTACT, CaseStatus.OPEN, OfficerId.random(), "A", OPENED, 0);

    @Test
    void eachOrderIsContinuedByItsOwnColumn() {
        assertEquals(OPENED, continued(Order.NEWEST));
        assertEquals("r-1", continued(Order.REFERENCE));
        assertEquals("title", continued(Order.TITLE));
        assertEquals(70, continued(Order.STRONGEST_LINK));
        assertEquals(70, continued(Order.STRONGEST_LINK_NOW));
    }

    @Test
    void eachOrderThatIsAskedForIsThatOne() {
        assertEquals(Order.NEWEST, Order.of(null));
        for (CaseSort sort : CaseSort.values()) {
            assertEquals(sort.name(), Order.of(sort).name());
        }
    }

    @Test
    void aPositionOfAnotherOrderIsRefused() {
        PageKey byTitle = Order.TITLE.position(LAST, 70, "r-1", "title");
        assertThrows(Problem.class, () -> Order.NEWEST.key(byTitle));
        assertThrows(Problem.class, () -> Order.STRONGEST_LINK.key(byTitle));
    }

    private static Object continued(Order order) {
        PageKey position =
                PageKey.parse(order.position(LAST, 70, "r-1", "title").toString());
        assertEquals(LAST.id().value(), position.id());
        return order.key(position);
    }
}
