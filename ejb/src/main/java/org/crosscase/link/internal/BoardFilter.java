package org.crosscase.link.internal;

import org.crosscase.agency.Sql;
import org.crosscase.link.BoardQuery;
import org.crosscase.link.LinkState;

/** Which links a board shows. The parts of the text come from this class alone; what a coordinator gives is a parameter. */
record BoardFilter(BoardQuery query) {
    /** Conditions on {@code link l}, its two agencies and {@code link_seen v}. */
    String text() {
        return (hasCountry() ? " and (low.country = :country or high.country = :country)" : "")
                + (query.minStrength() > 0 ? " and l.strength >= :minStrength" : "")
                + (query.state() == null ? " and not l.withdrawn" : inState(query.state()));
    }

    private static String inState(LinkState state) {
        return switch (state) {
            case NEW -> " and not l.withdrawn and v.seen_at is null";
            case SEEN -> " and not l.withdrawn and v.seen_at is not null";
            case CONFIRMED, REJECTED -> " and not l.withdrawn and false";
            case WITHDRAWN -> " and l.withdrawn";
        };
    }

    /** Sets what the conditions ask for. */
    Sql with(Sql statement) {
        if (hasCountry()) {
            statement.set("country", query.country());
        }
        if (query.minStrength() > 0) {
            statement.set("minStrength", query.minStrength());
        }
        return statement;
    }

    private boolean hasCountry() {
        return query.country() != null && !query.country().isBlank();
    }
}
