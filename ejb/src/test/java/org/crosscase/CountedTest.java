package org.crosscase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class CountedTest {
    private static final LongSupplier UNASKED = () -> {
        throw new AssertionError("the rows tell");
    };

    @Test
    void theRowsTellHowLongTheListIs() {
        List<Counted<String>> page = List.of(new Counted<>("one", 7), new Counted<>("two", 7));
        assertEquals(7, Counted.total(page, Paging.of(null, 0, 2), UNASKED));
        assertEquals(7, Counted.total(page, after(), UNASKED));
    }

    @Test
    void aListWhoseFirstPageIsEmptyIsEmpty() {
        assertEquals(0, Counted.total(List.<Counted<String>>of(), Paging.of(null, 0, 2), UNASKED));
    }

    @Test
    void anEmptyPageFurtherOnAsks() {
        assertEquals(7, Counted.total(List.<Counted<String>>of(), Paging.of(null, 8, 2), () -> 7));
        assertEquals(7, Counted.total(List.<Counted<String>>of(), after(), () -> 7));
    }

    private static Paging after() {
        return Paging.of(new PageKey("key", UUID.randomUUID()).toString(), 2);
    }
}
