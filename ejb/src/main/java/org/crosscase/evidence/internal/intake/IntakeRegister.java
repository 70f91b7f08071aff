package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitSummary;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeState;

/** Intakes on record. */
@ApplicationScoped
public class IntakeRegister {
    private static final String BEGIN = """
            insert into intake (agency_id, case_id, exhibit_id, officer_id)
            values (:agency, :case, :exhibit, :officer) returning id""";

    private static final String STANDING = """
            select i.case_id, i.exhibit_id, e.number, i.officer_id, i.state
            from intake i join exhibit e on e.agency_id = i.agency_id and e.id = i.exhibit_id
            where i.agency_id = :agency and i.id = :id""";

    private static final String FINISH_RECEIVING = """
            update intake set state = 'PROCESSING', received_at = clock_timestamp(), ending = :ending
            where agency_id = :agency and id = :id and state = 'RECEIVING'""";

    private static final String ACTIVE = """
            update intake set active_at = clock_timestamp(), finished_at = null,
              state = case when state in ('DONE', 'INCOMPLETE') then 'PROCESSING' else state end
            where agency_id = :agency and id = :id
              and (state <> 'RECEIVING' or active_at < clock_timestamp() - interval '5 seconds')""";

    @Inject
    private Database database;

    /** How the receiving of an intake ended. */
    public enum Ending {
        /** The sender said that all files are in. */
        SAID,
        /** An officer ended it. */
        CANCELLED,
        /** Its sender was lost. */
        LOST
    }

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

    public IntakeId begin(AgencyId agency, OfficerId officer, ExhibitSummary exhibit) {
        return database.sql(agency, BEGIN)
                .set("case", exhibit.caseId().value())
                .set("exhibit", exhibit.id().value())
                .set("officer", officer.value())
                .one(row -> IntakeId.of(row.uuid("id")));
    }

    /** @throws org.crosscase.Problem {@code intake-not-found} */
    public Standing standing(AgencyId agency, IntakeId id) {
        return of(agency, id, STANDING)
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

    public void requireKnown(AgencyId agency, IntakeId id) {
        standing(agency, id);
    }

    /** @return false when all files were in already */
    public boolean finishReceiving(AgencyId agency, IntakeId id, Ending ending) {
        return of(agency, id, FINISH_RECEIVING).set("ending", ending.name()).execute() == 1;
    }

    /** The sender has named all its files: when the last of them is here, the intake goes on by itself. */
    public void allAnnounced(AgencyId agency, IntakeId id) {
        of(agency, id, "update intake set announced = true where agency_id = :agency and id = :id")
                .execute();
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
