package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.Database;

/**
 * Keeps by what the list of cases is ordered: the strongest link that the agency may see. It is shown nowhere. A case whose
 * figure stays is not touched: its row is not locked, and no request for it waits because others have hidden links with it.
 */
@ApplicationScoped
public class LinkCounts {
    private static final String COUNT = """
            update case_file c set strongest_link = s.strongest
            from (select cast(coalesce(max(side.strength), 0) as smallint) as strongest from link_side side
              left join link_decision d on d.agency_id = side.agency_id and d.link_id = side.link_id
              where side.agency_id = :agency and side.case_id = :case and not side.withdrawn and d.state is distinct from 'REJECTED') s
            where c.agency_id = :agency and c.id = :case and c.strongest_link <> s.strongest""";

    @Inject
    private Database database;

    /** Under the linkers' lock of the case. */
    void count(LinkedCase counted) {
        database.acrossAgencies(COUNT)
                .set("agency", counted.agency())
                .set("case", counted.id())
                .execute();
    }
}
