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
 * @param pictures null where a side is COVERT: of such a link a coordinator learns whom to call and how strong it is;
 *     likewise the other counts and when it changed
 */
public record BoardLink(
        LinkId id,
        int strength,
        LinkState state,
        List<BoardSide> cases,
        Integer pictures,
        Integer identifiers,
        Integer commonPictures,
        Instant foundAt,
        Instant changedAt)
        implements Serializable {
    public BoardLink {
        cases = List.copyOf(cases);
    }

    /** Whether the coordinator may know what the link rests on. */
    public boolean explained() {
        return pictures != null;
    }

    public StrengthWord word() {
        return StrengthWord.of(strength);
    }
}
