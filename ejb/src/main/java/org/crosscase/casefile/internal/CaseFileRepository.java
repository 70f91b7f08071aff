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
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.OfficerId;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.casefile.Sensitivity;

/**
 * Cases and teams of one agency. Every method takes the agency, and whoever shows a case the officer: one that is for its team
 * only is not found by anybody else.
 */
@ApplicationScoped
public class CaseFileRepository {
    private static final int MOST_BY_REFERENCE = 100;

    private static final String WITH_REFERENCE =
            """
            select c.id from case_file c where c.agency_id = :agency
              and strpos(lower(normalize(reference, NFC)), lower(normalize(:part, NFC))) > 0
              and\s""" + CaseReading.READABLE + " order by opened_at desc, id limit :most";

    /** As {@link CaseReading#READABLE}. */
    private static final String READABLE = """
            \sand (not c.teamOnly or c.leadOfficer = :reader
              or exists (select 1 from TeamMember t
                where t.place.agencyId = c.agencyId and t.place.caseId = c.id and t.place.officerId = :reader)
              or exists (select 1 from Supervisor s
                where s.place.agencyId = c.agencyId and s.place.caseId = c.id and s.place.officerId = :reader))""";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private Database database;

    public Optional<CaseFile> find(ActingOfficer reader, CaseId id) {
        return em.createQuery(
                        "select c from CaseFile c where c.agencyId = :agency and c.id = :id" + READABLE, CaseFile.class)
                .setParameter("agency", reader.agencyId().value())
                .setParameter("id", id.value())
                .setParameter("reader", reader.id().value())
                .getResultStream()
                .findFirst();
    }

    /** For what the agency does by itself, and shows to no officer. */
    public Optional<CaseFile> findForWork(AgencyId agency, CaseId id) {
        return em.createQuery("select c from CaseFile c where c.agencyId = :agency and c.id = :id", CaseFile.class)
                .setParameter("agency", agency.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** By how it reads. */
    public Optional<CaseFile> findByReference(ActingOfficer reader, String reference) {
        return em.createQuery(
                        "select c from CaseFile c where c.agencyId = :agency and c.referenceKey = :key" + READABLE,
                        CaseFile.class)
                .setParameter("agency", reader.agencyId().value())
                .setParameter("reader", reader.id().value())
                .setParameter("key", Spelling.key(reference))
                .getResultStream()
                .findFirst();
    }

    /** The newest cases whose reference has that part. */
    public Set<CaseId> withReference(ActingOfficer reader, String part) {
        return new LinkedHashSet<>(database.sql(reader.agencyId(), WITH_REFERENCE)
                .set("reader", reader.id().value())
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

    /** Whether the officer reads the case also while it is for its team only. */
    public boolean isAmongReaders(CaseFile caseFile, OfficerId officer) {
        TeamMember.Place place = caseFile.placeOf(officer);
        return caseFile.lead().equals(officer)
                || em.find(TeamMember.class, place) != null
                || em.find(Supervisor.class, place) != null;
    }

    /**
     * Named twice is named once.
     *
     * @throws org.crosscase.Problem {@code case-closed}, {@code case-changed-meanwhile}
     */
    public void nameSupervisor(CaseFile caseFile, OfficerId colleague) {
        TeamMember.Place place = caseFile.placeForNew(colleague);
        flush();
        if (em.find(Supervisor.class, place) == null) {
            countUp(caseFile);
            em.persist(new Supervisor(place));
            flush();
        }
    }

    /** @throws org.crosscase.Problem {@code case-closed}, {@code case-changed-meanwhile} */
    public void removeSupervisor(CaseFile caseFile, OfficerId colleague) {
        Supervisor supervisor = em.find(Supervisor.class, caseFile.placeNotToReadFrom(colleague));
        if (supervisor != null) {
            countUp(caseFile);
            em.remove(supervisor);
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
