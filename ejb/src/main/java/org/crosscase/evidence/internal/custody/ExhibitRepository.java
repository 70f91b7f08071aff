package org.crosscase.evidence.internal.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.Set;
import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExhibitId;
import org.hibernate.exception.ConstraintViolationException;

/** Exhibits that officers add and change. Every method takes the agency, or an exhibit that was found by it. */
@ApplicationScoped
public class ExhibitRepository {
    /** As the number is written, and as it reads. */
    private static final Set<String> NUMBER_KEYS = Set.of("exhibit_agency_id_case_id_number_key", "exhibit_reads_as");

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    /** @throws org.crosscase.Problem {@code exhibit-not-found} */
    public Exhibit get(AgencyId agency, ExhibitId id) {
        return em.createQuery("select e from Exhibit e where e.agencyId = :agency and e.id = :id", Exhibit.class)
                .setParameter("agency", agency.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(EvidenceProblems::exhibitNotFound);
    }

    /** @throws org.crosscase.Problem {@code exhibit-number-taken} by one whose number reads the same, also at this moment */
    public void add(AgencyId agency, Exhibit exhibit) {
        if (numbered(agency, exhibit).isPresent()) {
            throw EvidenceProblems.exhibitNumberTaken(exhibit.number());
        }
        try {
            em.persist(exhibit);
            em.flush();
        } catch (PersistenceException refused) {
            if (isOfNumber(refused) || isOfNumber(refused.getCause())) {
                throw EvidenceProblems.exhibitNumberTaken(exhibit.number());
            }
            throw refused;
        }
    }

    /** Another rule of the table that is broken is a fault of ours, and is not told as the officer's. */
    static boolean isOfNumber(Throwable refused) {
        return refused instanceof ConstraintViolationException violation
                && violation.getConstraintName() != null
                && NUMBER_KEYS.contains(violation.getConstraintName());
    }

    private Optional<Exhibit> numbered(AgencyId agency, Exhibit exhibit) {
        return em.createQuery(
                        "select e from Exhibit e where e.agencyId = :agency and e.caseId = :case and e.numberKey = :key",
                        Exhibit.class)
                .setParameter("agency", agency.value())
                .setParameter("case", exhibit.caseId().value())
                .setParameter("key", exhibit.numberKey())
                .getResultStream()
                .findFirst();
    }

    /**
     * Writes what was changed, and finds whether somebody else was quicker.
     *
     * @throws org.crosscase.Problem {@code exhibit-changed-meanwhile}
     */
    public void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException overtaken) {
            throw EvidenceProblems.exhibitChangedMeanwhile();
        }
    }
}
