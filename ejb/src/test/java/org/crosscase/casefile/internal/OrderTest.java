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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page goes on where the one before ended, by the column that it is ordered by. */
class OrderTest {
    private static final Instant OPENED = Instant.parse("2026-11-23T10:00:00.123456Z");
    private static final CaseSummary LAST = new CaseSummary(
            CaseId.random(),
            "R-1",
            "Title",
            Sensitivity.CONTACT,
            false,
            CaseStatus.OPEN,
            OfficerId.random(),
            "A",
            OPENED,
            0);

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

    /** The next page begins behind the column that this one is ordered by, in the same direction. */
    @ParameterizedTest
    @EnumSource(Order.class)
    void theConditionOfTheNextPageIsThatOfTheOrder(Order order) {
        String first = order.by().substring(0, order.by().lastIndexOf(", "));
        boolean descending = first.endsWith(" desc");
        String column = descending ? first.substring(0, first.length() - " desc".length()) : first;
        assertEquals("(" + column + ", c.id) " + (descending ? "<" : ">") + " (:lastKey, :lastId)", order.beyond());
        assertEquals(descending ? "c.id desc" : "c.id", order.by().substring(first.length() + 2));
        if (order == Order.STRONGEST_LINK || order == Order.STRONGEST_LINK_NOW) {
            assertEquals(column, order.strongest(), "what is kept of the last row is what it is ordered by");
        }
    }

    private static Object continued(Order order) {
        PageKey position =
                PageKey.parse(order.position(LAST, 70, "r-1", "title").toString());
        assertEquals(LAST.id().value(), position.id());
        return order.key(position);
    }
}
