package org.crosscase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PagingTest {
    private static final UUID ID = new UUID(1, 2);
    private static final String AFTER = new PageKey("65", ID).toString();

    @Test
    void aPageHasOneToTwoHundredRows() {
        assertEquals(1, Paging.of(null, 0).size());
        assertEquals(50, Paging.of(null, 50).size());
        assertEquals(Paging.LARGEST, Paging.of(null, 201).size());
    }

    @Test
    void pagesAreCountedOnlyWhereNoRowIsNamed() {
        assertEquals(40, Paging.of(null, 40, 20).skip());
        assertEquals(0, Paging.of(null, -40, 20).skip());
        assertEquals(0, Paging.of(AFTER, 40, 20).skip());
    }

    @Test
    void aPageGoesOnAfterTheRowThatIsNamed() {
        assertFalse(Paging.of(null, 20).goesOn());
        assertTrue(Paging.of(AFTER, 20).goesOn());
        assertEquals(new PageKey("65", ID), Paging.of(AFTER, 20).after());
    }

    @Test
    void theRowTooManySaysThatThereIsANextPage() {
        Paging two = Paging.of(null, 2);
        List<String> found = List.of("a", "b", "c");
        assertEquals(3, two.most());
        assertEquals(List.of("a", "b"), two.shown(found));
        assertEquals(new PageKey("b", ID).toString(), two.next(found, last -> new PageKey(last, ID)));
    }

    @Test
    void theLastPageHasNoNext() {
        Paging two = Paging.of(null, 2);
        List<String> found = List.of("a", "b");
        assertEquals(found, two.shown(found));
        assertNull(two.next(found, last -> new PageKey(last, ID)));
    }

    @Test
    void aPositionThatNoPageGaveOutIsRefused() {
        assertThrows(Problem.class, () -> Paging.of("nowhere", 2));
    }
}
