package org.crosscase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {
    @Test
    void survivesTheWayThroughAnAddress() {
        PageKey position = new PageKey("harbour lantern é", UUID.randomUUID());

        assertEquals(position, PageKey.parse(position.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAA", "bm90IGFuIGlkIGF0IGFsbCwganVzdCBzb21lIHRleHQgdGhhdCBpcyBsb25n"})
    void refusesWhatNoPageGaveOut(String text) {
        assertEquals(
                "page-position-unknown",
                assertThrows(Problem.class, () -> PageKey.parse(text)).slug());
    }

    @Test
    void refusesAKeyThatDoesNotFitTheOrder() {
        PageKey word = new PageKey("yesterday", UUID.randomUUID());
        assertEquals(
                "page-position-unknown", assertThrows(Problem.class, word::time).slug());
        assertEquals(
                "page-position-unknown",
                assertThrows(Problem.class, word::number).slug());
        assertEquals(7, new PageKey("7", UUID.randomUUID()).number());
        Instant now = Instant.now();
        assertEquals(now, new PageKey(now.toString(), UUID.randomUUID()).time());
    }
}
