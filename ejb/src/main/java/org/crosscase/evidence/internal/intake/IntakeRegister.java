package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.RequestMemory;
import org.crosscase.agency.Sql;
import org.crosscase.agency.TeamOnly;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeState;

/** Intakes on record. */
@ApplicationScoped
public class IntakeRegister {
    private static final String STANDING = """
            select i.case_id, i.exhibit_id, e.number, i.officer_id, i.state
            from intake i join exhibit e on e.agency_id = i.agency_id and e.id = i.exhibit_id
            where i.agency_id = :agency and i.id = :id""";

    static final String READABLE = " and i.case_id <> all " + TeamOnly.HIDDEN;

    private static final String ACTIVE = """
            update intake set active_at = clock_timestamp(), finished_at = null,
              state = case when state in ('DONE', 'INCOMPLETE') then 'PROCESSING' else state end
            where agency_id = :agency and id = :id
              and (state <> 'RECEIVING' or active_at < clock_timestamp() - interval '5 seconds')""";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private Database database;

    @Inject
    private RequestMemory memory;

    private record Readable(ActingOfficer reader, IntakeId id) implements RequestMemory.Question<Boolean> {}

    /** Where an intake stands. */
    public record Standing(
            AgencyId agency,
            IntakeId id,
            CaseId caseId,
            ExhibitId exhibit,
            String exhibitNumber,
            OfficerId beganBy,
            IntakeState state) {
        public IntakePlace place(OfficerId officer) {
            return new IntakePlace(agency, id, caseId, exhibit, exhibitNumber, officer);
        }
    }

    public void add(Intake intake) {
        em.persist(intake);
        em.flush();
    }

    /** @return false when its receiving had ended already */
    public boolean end(AgencyId agency, IntakeId id, IntakeEnding ending) {
        boolean ended = locked(agency, id).end(ending);
        em.flush();
        return ended;
    }

    /** The sender has named all its files. */
    public void allAnnounced(AgencyId agency, IntakeId id) {
        locked(agency, id).announceAll();
        em.flush();
    }

    /** Read under its lock, so that it is as it is when it is changed. Hibernate's own lock would shut out arriving files. */
    private Intake locked(AgencyId agency, IntakeId id) {
        hold(agency, id);
        return em.createQuery("select i from Intake i where i.agencyId = :agency and i.id = :id", Intake.class)
                .setParameter("agency", agency.value())
                .setParameter("id", id.value())
                .getSingleResult();
    }

    /** @throws org.crosscase.Problem {@code intake-not-found}, also where its case is not the reader's to read */
    public Standing standing(ActingOfficer reader, IntakeId id) {
        return standing(reader.agencyId(), id, database.sql(reader, STANDING + READABLE));
    }

    /**
     * For what the agency does by itself, and shows to no officer.
     *
     * @throws org.crosscase.Problem {@code intake-not-found}
     */
    Standing standingForWork(AgencyId agency, IntakeId id) {
        return standing(agency, id, database.sql(agency, STANDING));
    }

    private static Standing standing(AgencyId agency, IntakeId id, Sql statement) {
        return statement
                .set("id", id.value())
                .find(row -> new Standing(
                        agency,
                        id,
                        CaseId.of(row.uuid("case_id")),
                        ExhibitId.of(row.uuid("exhibit_id")),
                        row.text("number"),
                        OfficerId.of(row.uuid("officer_id")),
                        row.word("state", IntakeState.class)))
                .orElseThrow(EvidenceProblems::intakeNotFound);
    }

    /**
     * Decided once a request, for those who only read what is in it.
     *
     * @throws org.crosscase.Problem as {@link #standing}
     */
    public void requireReadable(ActingOfficer reader, IntakeId id) {
        memory.once(new Readable(reader, id), () -> standing(reader, id) != null);
    }

    /** Its reader was shown it in this request. */
    void wasRead(ActingOfficer reader, IntakeId id) {
        memory.once(new Readable(reader, id), () -> true);
    }

    /**
     * Says that bytes still come in. Of one that is receiving it is said every few seconds only: its row would be written
     * for each file, and the next would wait for it. One that was over goes on.
     */
    public void active(AgencyId agency, IntakeId id) {
        of(agency, id, ACTIVE).execute();
    }

    /** Holds the intake to the end of the transaction. */
    public void hold(AgencyId agency, IntakeId id) {
        of(agency, id, "select 1 from intake where agency_id = :agency and id = :id for no key update")
                .one(row -> true);
    }

    private Sql of(AgencyId agency, IntakeId id, String text) {
        return database.sql(agency, text).set("id", id.value());
    }

    public static String slug(String problem) {
        return problem.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
