package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.crosscase.agency.Statements;

/** Keeps the figures of the case list: how many links a case has that its agency may see, and the strongest of them. */
@ApplicationScoped
public class LinkCounts {
    private static final String COUNT = """
            update case_file c set link_count = s.links, strongest_link = s.strongest
            from (select count(*)::integer as links, coalesce(max(strength), 0)::smallint as strongest from link_side
              where agency_id = ? and case_id = ? and state not in ('WITHDRAWN', 'REJECTED')) s
            where c.agency_id = ? and c.id = ?
              and (c.link_count, c.strongest_link) is distinct from (s.links, s.strongest)""";

    @Inject
    private Statements statements;

    /** Both cases, locked in one order: counting begins when no other linker counts the same case. */
    void count(LinkedCase low, LinkedCase high) {
        statements.list(
                "select id from case_file where id in (?, ?) order by id for no key update",
                row -> row.getString("id"),
                low.id(),
                high.id());
        count(low.agency(), low.id());
        count(high.agency(), high.id());
    }

    /** Under a lock of the case row. */
    void count(UUID agency, UUID caseId) {
        statements.change(COUNT, agency, caseId, agency, caseId);
    }

    /** For a change of one side by its own agency. */
    void lockAndCount(UUID agency, UUID caseId) {
        statements.list(
                "select id from case_file where agency_id = ? and id = ? for no key update",
                row -> row.getString("id"),
                agency,
                caseId);
        count(agency, caseId);
    }
}
