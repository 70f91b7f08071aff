package org.crosscase.link;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A link between two agencies, as coordinators see it.
 *
 * @param strength 0 to 100, with every case counted
 * @param state {@code NEW} until a coordinator opened it, then {@code SEEN}; {@code WITHDRAWN}
 * @param cases the two sides
 */
public record BoardLink(
        LinkId id,
        int strength,
        LinkState state,
        List<BoardSide> cases,
        int pictures,
        int identifiers,
        int commonPictures,
        Instant foundAt,
        Instant changedAt)
        implements Serializable {
    public BoardLink {
        cases = List.copyOf(cases);
    }

    public StrengthWord word() {
        return StrengthWord.of(strength);
    }
}
