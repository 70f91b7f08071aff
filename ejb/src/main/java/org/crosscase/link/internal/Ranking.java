package org.crosscase.link.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.agency.Sql;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkSummary;

/**
 * By what sides are ordered, counted and left out: the strength that their reader may know now. Where the linkers have caught up
 * that is the figure on record, and its index gives the order.
 *
 * @param live the links whose figure on record is behind
 */
record Ranking(Map<LinkId, View> live) {
    /** Stands after the other tables. */
    String join() {
        return live.isEmpty()
                ? ""
                : " left join unnest(:live, :liveStrengths) as w (link, strength) on w.link = s.link_id";
    }

    String strength() {
        return live.isEmpty() ? "s.strength" : "coalesce(w.strength, s.strength)";
    }

    /** By which this link has its place. */
    int strength(LinkSummary onRecord) {
        View now = live.get(onRecord.id());
        return now == null ? onRecord.strength() : now.strength();
    }

    /** Sets what {@link #join} asks for. */
    Sql with(Sql statement) {
        if (!live.isEmpty()) {
            List<LinkId> links = List.copyOf(live.keySet());
            statement.set("live", links.stream().map(LinkId::value).toArray(UUID[]::new));
            statement.set(
                    "liveStrengths",
                    links.stream().map(link -> live.get(link).strength()).toArray(Integer[]::new));
        }
        return statement;
    }
}
