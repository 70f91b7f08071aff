package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.Database;
import org.crosscase.casefile.CaseItems;

/**
 * Keeps by what the list of cases is ordered: the strongest link that all of the agency may see, so not by
 * one that a grant shows to some. It is shown nowhere. A case whose
 * figure stays is not touched: its row is not locked, and no request for it waits because others have hidden links with it.
 */
@ApplicationScoped
public class LinkCounts {
    private static final String STRONGEST = """
            select coalesce(max(side.strength), 0) as strongest from link_side side
            left join link_decision d on d.agency_id = side.agency_id and d.link_id = side.link_id
            where side.agency_id = :agency and side.case_id = :case and not side.withdrawn and d.state is distinct from 'REJECTED'
              and (side.own_agency or side.told or exists (select from case_heading other
                where other.agency_id = side.other_agency and other.id = side.other_case and other.sensitivity <> 'COVERT'))""";

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
