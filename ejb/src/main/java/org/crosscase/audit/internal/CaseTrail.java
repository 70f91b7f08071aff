package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.crosscase.Counted;
import org.crosscase.Paging;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.audit.AuditEntry;
import org.crosscase.audit.AuditPage;

/**
 * The entries that are about one case of the agency, newest first. Refused ones are among them; what was denied, attempts
 * from outside for instance, is for the auditor alone.
 */
@ApplicationScoped
public class CaseTrail {
    private static final String FROM = """
            from audit_about a join audit_entry e on e.agency_id = a.agency_id and e.id = a.entry_id""";

    /** Sought and ordered by the index of the cases, so that the last page costs what the first costs. */
    private static final String ABOUT = " a.agency_id = :agency and a.case_id = :case and e.outcome <> 'DENIED'";

    private static final String COUNT =
            "select count(*) from (select 1 " + FROM + " where" + ABOUT + AuditReading.NO_FURTHER;

    private static final String SELECT =
            AuditReading.COLUMNS + ", (" + COUNT + ") as total " + FROM + AuditReading.JOINED + " where" + ABOUT;

    @Inject
    private Database database;

    public AuditPage page(AgencyId agency, UUID caseId, String after, int size) {
        Paging paging = Paging.of(after, size);
        Sql page = about(
                        agency,
                        caseId,
                        SELECT + (paging.goesOn() ? " and (a.recorded_at, a.entry_id) < (:lastAt, :lastId)" : "")
                                + " order by a.recorded_at desc, a.entry_id desc limit :most")
                .set("most", paging.most());
        if (paging.goesOn()) {
            page.set("lastAt", paging.after().time())
                    .set("lastId", paging.after().id());
        }
        List<Counted<AuditEntry>> found = page.list(AuditReading::counted);
        long total =
                Counted.total(found, paging, () -> about(agency, caseId, COUNT).count());
        return AuditReading.page(found, paging, Math.min(total, AuditReading.COUNTED), total <= AuditReading.COUNTED);
    }

    private Sql about(AgencyId agency, UUID caseId, String text) {
        return database.sql(agency, text).set("case", caseId);
    }
}
