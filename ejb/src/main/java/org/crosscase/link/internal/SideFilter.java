package org.crosscase.link.internal;

import org.crosscase.agency.Sql;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.LinkState;

/** Which sides a list shows. The parts of the text come from this class alone; what an officer gives is a parameter. */
record SideFilter(LinkQuery query, Ranking ranking) {
    static final String UNDECIDED = " and not s.withdrawn and d.state is null";

    /** Conditions on {@code link_side s}, {@code link_decision d}, {@code link_seen v} and what the ranking joins. */
    String text() {
        return (query.caseId() == null ? " and s.listed" : " and s.case_id = :case")
                + (query.toDecide() ? UNDECIDED : inState(query.state()))
                + (query.minStrength() > 0 ? " and " + ranking.strength() + " >= :minStrength" : "");
    }

    private static String inState(LinkState state) {
        if (state == null) {
            return " and not s.withdrawn and d.state is distinct from 'REJECTED'";
        }
        return switch (state) {
            case NEW -> UNDECIDED + " and v.seen_at is null";
            case SEEN -> UNDECIDED + " and v.seen_at is not null";
            case CONFIRMED -> " and not s.withdrawn and d.state = 'CONFIRMED'";
            case REJECTED -> " and not s.withdrawn and d.state = 'REJECTED'";
            case WITHDRAWN -> " and s.withdrawn";
        };
    }

    /** Sets what the conditions and the ranking ask for. */
    Sql with(Sql statement) {
        if (query.caseId() != null) {
            statement.set("case", query.caseId().value());
        }
        if (query.minStrength() > 0) {
            statement.set("minStrength", query.minStrength());
        }
        return ranking.with(statement);
    }
}
