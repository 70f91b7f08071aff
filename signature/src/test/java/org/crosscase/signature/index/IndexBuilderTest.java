package org.crosscase.signature.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.crosscase.signature.pdq.PdqHash;
import org.junit.jupiter.api.Test;

class IndexBuilderTest {
    private final RandomHashes random = new RandomHashes(12);

    @Test
    void takesSignaturesOneByOneInAnyOrder() {
        List<PdqHash> hashes = random.list(5_000);
        IndexBuilder builder = new IndexBuilder(2, 10);
        for (int i = 0; i < hashes.size(); i++) {
            builder.add((i * 7_919L) % 5_003, hashes.get(i));
        }
        HammingIndex index = builder.build();
        assertEquals(5_000, index.size());
        for (int i = 0; i < hashes.size(); i++) {
            Hit expected = new Hit((i * 7_919L) % 5_003, 31);
            assertEquals(List.of(expected), index.search(random.at(31, hashes.get(i)), 31));
        }
    }

    @Test
    void anIdentityMayBeAddedOnce() {
        IndexBuilder builder = new IndexBuilder(1, 2);
        builder.add(5, random.next());
        builder.add(5, random.next());
        assertThrows(IllegalArgumentException.class, builder::build);
        assertThrows(IllegalArgumentException.class, () -> new IndexBuilder(0, 2));
        assertThrows(IllegalArgumentException.class, () -> new IndexBuilder(1, -1));
    }

    @Test
    void segmentsKnowWhetherTheyShareAnIdentity() {
        Segment even = segment(0, 2, 4);
        assertEquals(false, even.sharesIdentityWith(segment(1, 3, 5)));
        assertEquals(true, even.sharesIdentityWith(segment(-3, 4, 9)));
        assertEquals(false, segment(10, 11).sharesIdentityWith(even));
    }

    private Segment segment(long... ids) {
        RowBuffer rows = new RowBuffer(ids.length);
        for (long id : ids) {
            rows.add(id, id, id, id, id);
        }
        return SegmentBuilder.build(rows, 1);
    }
}
