package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.Database;
import org.crosscase.casefile.CaseItems;

/**
 * Keeps by what the list of cases is ordered: the strongest link that the agency may see. It is shown nowhere. A case whose
 * figure stays is not touched: its row is not locked, and no request for it waits because others have hidden links with it.
 */
@ApplicationScoped
public class LinkCounts {
    private static final String STRONGEST = """
            select coalesce(max(side.strength), 0) as strongest from link_side side
            left join link_decision d on d.agency_id = side.agency_id and d.link_id = side.link_id
            where side.agency_id = :agency and side.case_id = :case and not side.withdrawn and d.state is distinct from 'REJECTED'""";

    @Inject
    private Database database;

    @Inject
    private CaseItems cases;

    /** Under the linkers' lock of the case. */
    void count(LinkedCase counted) {
        int strongest = database.sql(counted.agency(), STRONGEST)
                .set("case", counted.id().value())
                .one(row -> row.small("strongest"));
        cases.keepStrongestLink(counted.agency(), counted.id(), strongest);
    }
}
