package org.crosscase.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;

/** Numbers what stands in a case, and keeps what its list is ordered by; within the caller's transaction. For features, not for pages. */
@ApplicationScoped
public class CaseItems {
    @Inject
    private Database database;

    /** Positions in the case, and what is withdrawn, change only under this lock, which lasts to the end of the transaction. */
    public void lock(AgencyId agency, CaseId id) {
        database.sql(agency, "select 1 from case_file where agency_id = :agency and id = :case for no key update")
                .set("case", id.value())
                .one(row -> true);
    }

    /** One media item more; the case is locked. */
    public void countOne(AgencyId agency, CaseId id) {
        database.sql(
                        agency,
                        "update case_file set media_count = media_count + 1 where agency_id = :agency and id = :case")
                .set("case", id.value())
                .execute();
    }

    /** By which lists of cases are ordered. A case whose figure stays is not touched: nobody's request waits for its row. */
    public void keepStrongestLink(AgencyId agency, CaseId id, int strength) {
        database.sql(agency, """
                        update case_file set strongest_link = cast(:strength as smallint)
                        where agency_id = :agency and id = :case and strongest_link <> :strength""")
                .set("case", id.value())
                .set("strength", strength)
                .execute();
    }
}
