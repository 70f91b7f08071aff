package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.crosscase.agency.Statements;

/**
 * Keeps by what the list of cases is ordered: the strongest link that the agency may see. It is shown nowhere. A case whose
 * figure stays is not touched: its row is not locked, and no request for it waits because others have hidden links with it.
 */
@ApplicationScoped
public class LinkCounts {
    private static final String COUNT = """
            update case_file c set strongest_link = s.strongest
            from (select coalesce(max(side.strength), 0)::smallint as strongest from link_side side
              left join link_decision d on d.agency_id = side.agency_id and d.link_id = side.link_id
              where side.agency_id = ? and side.case_id = ? and not side.withdrawn and d.state is distinct from 'REJECTED') s
            where c.agency_id = ? and c.id = ? and c.strongest_link <> s.strongest""";

    @Inject
    private Statements statements;

    /** Under the linkers' lock of the case. */
    void count(LinkedCase counted) {
        UUID agency = counted.agency();
        statements.change(COUNT, agency, counted.id(), agency, counted.id());
    }
}
