package org.crosscase.casefile.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.crosscase.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePositionTest {
    @Test
    void survivesTheWayThroughAnAddress() {
        PagePosition position = new PagePosition("harbour lantern é", UUID.randomUUID());

        assertEquals(position, PagePosition.parse(position.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAA", "bm90IGFuIGlkIGF0IGFsbCwganVzdCBzb21lIHRleHQgdGhhdCBpcyBsb25n"})
    void refusesWhatNoPageGaveOut(String text) {
        assertEquals(
                "page-position-unknown",
                assertThrows(Problem.class, () -> PagePosition.parse(text)).slug());
    }

    @Test
    void refusesAKeyThatDoesNotFitTheOrder() {
        assertThrows(Problem.class, () -> Order.NEWEST.key("yesterday"));
        assertThrows(Problem.class, () -> Order.STRONGEST_LINK.key("very"));
    }
}
