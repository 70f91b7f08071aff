package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.crosscase.PageKey;
import org.crosscase.agency.AgencyId;
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

    private static final String SELECT = AuditReading.SELECT.replace("from audit_entry e", FROM);

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    public AuditPage page(AgencyId agency, UUID caseId, String after, int size) {
        String from = after == null ? "" : " and (a.recorded_at, a.entry_id) < (:lastAt, :lastId)";
        Query query = em.createNativeQuery(
                SELECT + ABOUT + from + " order by a.recorded_at desc, a.entry_id desc", Object[].class);
        query.setParameter("agency", agency.value()).setParameter("case", caseId);
        if (after != null) {
            PageKey position = PageKey.parse(after);
            query.setParameter("lastAt", position.time()).setParameter("lastId", position.id());
        }
        int most = Math.max(1, Math.min(200, size));
        List<?> rows = query.setMaxResults(most + 1).getResultList();
        List<AuditEntry> items = rows.stream()
                .limit(most)
                .map(row -> AuditReading.entry((Object[]) row))
                .toList();
        AuditEntry last = items.isEmpty() ? null : items.get(items.size() - 1);
        String next =
                rows.size() > most ? new PageKey(last.at().toString(), last.id().value()).toString() : null;
        long total = count(agency, caseId);
        return new AuditPage(items, Math.min(total, AuditReading.COUNTED), total <= AuditReading.COUNTED, next);
    }

    private long count(AgencyId agency, UUID caseId) {
        return ((Number) em.createNativeQuery("select count(*) from (select 1 " + FROM + " where" + ABOUT + " limit "
                                + (AuditReading.COUNTED + 1) + ") counted")
                        .setParameter("agency", agency.value())
                        .setParameter("case", caseId)
                        .getSingleResult())
                .longValue();
    }
}
