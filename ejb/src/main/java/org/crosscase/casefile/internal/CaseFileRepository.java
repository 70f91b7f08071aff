package org.crosscase.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.crosscase.Spelling;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.casefile.Sensitivity;

/** Cases and teams of one agency. Every method takes the agency: there is no way to ask without. */
@ApplicationScoped
public class CaseFileRepository {
    private static final int MOST_BY_REFERENCE = 100;

    private static final String WITH_REFERENCE = """
            select id from case_file where agency_id = :agency
              and strpos(lower(normalize(reference, NFC)), lower(normalize(:part, NFC))) > 0
            order by opened_at desc, id limit :most""";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private Database database;

    public Optional<CaseFile> find(AgencyId agency, CaseId id) {
        return em.createQuery("select c from CaseFile c where c.agencyId = :agency and c.id = :id", CaseFile.class)
                .setParameter("agency", agency.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** By how it reads. */
    public Optional<CaseFile> findByReference(AgencyId agency, String reference) {
        return em.createQuery(
                        "select c from CaseFile c where c.agencyId = :agency and c.referenceKey = :key", CaseFile.class)
                .setParameter("agency", agency.value())
                .setParameter("key", Spelling.key(reference))
                .getResultStream()
                .findFirst();
    }

    /** The newest cases whose reference has that part. */
    public Set<CaseId> withReference(AgencyId agency, String part) {
        return new LinkedHashSet<>(database.sql(agency, WITH_REFERENCE)
                .set("part", part)
                .set("most", MOST_BY_REFERENCE)
                .list(row -> CaseId.of(row.uuid("id"))));
    }

    /**
     * With its lead as its team. Writes at once, so that a reference taken meanwhile shows here and not at the commit.
     *
     * @throws org.crosscase.Problem {@code case-changed-meanwhile}
     */
    public void add(CaseFile caseFile) {
        try {
            em.persist(caseFile);
            em.persist(new TeamMember(caseFile.placeForNew(caseFile.lead())));
            em.flush();
        } catch (PersistenceException takenMeanwhile) {
            throw CaseProblems.changedMeanwhile();
        }
    }

    /**
     * Writes what was changed, and finds whether somebody else was quicker: also in the moment after the version was read.
     *
     * @throws org.crosscase.Problem {@code case-changed-meanwhile}
     */
    public void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException overtaken) {
            throw CaseProblems.changedMeanwhile();
        }
    }

    public Sensitivity defaultSensitivity(AgencyId agency) {
        return database.sql(agency, "select default_sensitivity from agency_directory where id = :agency")
                .one(row -> row.word("default_sensitivity", Sensitivity.class));
    }

    /**
     * Added twice is added once.
     *
     * @throws org.crosscase.Problem {@code case-closed}, {@code case-changed-meanwhile}
     */
    public void addToTeam(CaseFile caseFile, OfficerId colleague) {
        TeamMember.Place place = caseFile.placeForNew(colleague);
        flush();
        if (em.find(TeamMember.class, place) == null) {
            countUp(caseFile);
            em.persist(new TeamMember(place));
            flush();
        }
    }

    /** @throws org.crosscase.Problem {@code case-closed}, {@code case-lead-stays-in-team}, {@code case-changed-meanwhile} */
    public void removeFromTeam(CaseFile caseFile, OfficerId colleague) {
        TeamMember member = em.find(TeamMember.class, caseFile.placeToLeave(colleague));
        if (member != null) {
            countUp(caseFile);
            em.remove(member);
            flush();
        }
    }

    /** The case's version, as if the team were a column of it: who decided on an older state of case or team is told. */
    private void countUp(CaseFile caseFile) {
        try {
            em.lock(caseFile, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        } catch (OptimisticLockException overtaken) {
            throw CaseProblems.changedMeanwhile();
        }
    }
}
