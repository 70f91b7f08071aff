package org.crosscase.link;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A link between two agencies, as coordinators see it.
 *
 * @param strength 0 to 100, with every case counted
 * @param state {@code NEW} until the reader opened it, then {@code SEEN}; {@code WITHDRAWN}
 * @param cases the two sides
 * @param explained whether the coordinator may know what the link rests on. Not where a side is COVERT: of such a link a
 *     coordinator learns whom to call and how strong it is
 * @param counts of what is shared, by kind; none where it is not explained
 * @param changedAt null where it is not explained
 */
public record BoardLink(
        LinkId id,
        int strength,
        LinkState state,
        List<BoardSide> cases,
        boolean explained,
        List<KindCount> counts,
        Instant foundAt,
        Instant changedAt)
        implements Serializable {
    public BoardLink {
        cases = List.copyOf(cases);
        counts = List.copyOf(counts);
    }

    public StrengthWord word() {
        return StrengthWord.of(strength);
    }
}
