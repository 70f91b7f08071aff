package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkProblems;
import org.hibernate.exception.ConstraintViolationException;

/** Decisions of the officer's agency. Each change is written at once, and finds whether a colleague was quicker. */
@ApplicationScoped
class DecisionRepository {
    /** As the database calls it. */
    private static final String ONE_OF_EACH = "link_decision_pkey";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    Optional<Decision> find(ActingOfficer officer, LinkId link) {
        return Optional.ofNullable(em.find(Decision.class, Decision.Of.link(officer, link)));
    }

    /** @throws org.crosscase.Problem {@code link-decided-meanwhile} */
    void save(Decision decision) {
        written(() -> em.persist(decision));
    }

    /** @throws org.crosscase.Problem {@code link-decided-meanwhile} */
    void remove(Decision decision) {
        written(() -> em.remove(decision));
    }

    private void written(Runnable change) {
        try {
            change.run();
            em.flush();
        } catch (OptimisticLockException overtaken) {
            throw LinkProblems.decidedMeanwhile();
        } catch (PersistenceException refused) {
            if (isSecond(refused) || isSecond(refused.getCause())) {
                throw LinkProblems.decidedMeanwhile();
            }
            throw refused;
        }
    }

    private static boolean isSecond(Throwable refused) {
        return refused instanceof ConstraintViolationException violation
                && ONE_OF_EACH.equals(violation.getConstraintName());
    }
}
