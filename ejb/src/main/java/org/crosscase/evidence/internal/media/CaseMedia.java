package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseItems;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;

/** Which media items stand in which case, and what is due when one comes into a case. */
@ApplicationScoped
public class CaseMedia {
    private static final String COUNT_IN_EXHIBIT = """
            update exhibit set file_count = file_count + 1
            where agency_id = :agency and id = :exhibit returning withdrawn_at is not null as withdrawn""";

    private static final String PLACE = """
            insert into case_media (agency_id, case_id, media_id, position, withdrawn)
            select :agency, :case, :media, media_count + 1, :withdrawn from case_size
            where agency_id = :agency and id = :case
            on conflict (agency_id, case_id, media_id) do nothing""";

    private static final String BRING_BACK = """
            update case_media set withdrawn = false
            where agency_id = :agency and case_id = :case and media_id = :media and withdrawn""";

    private static final String WITHDRAW_LEFTOVERS = """
            update case_media c set withdrawn = true
            where c.agency_id = :agency and c.case_id = :case and not c.withdrawn
              and exists (select from occurrence o
                where o.agency_id = :agency and o.exhibit_id = :exhibit and o.media_id = c.media_id)
              and not exists (select from occurrence o
                join exhibit e on e.agency_id = o.agency_id and e.id = o.exhibit_id
                where o.agency_id = :agency and o.case_id = :case and o.media_id = c.media_id
                  and e.withdrawn_at is null)""";

    private static final String CASES =
            "select c.case_id from case_media c where c.agency_id = :agency and c.media_id = :media";

    private static final String OF_OWN_TEAM = " and " + """
            exists (select from case_readers p
              where p.agency_id = c.agency_id and p.case_id = c.case_id and :officer = any (p.readers))""";

    @Inject
    private Database database;

    @Inject
    private CaseItems caseItems;

    @Inject
    private StepQueue queue;

    /** Positions in the case, and what is withdrawn, change only under this lock. */
    public void lockCase(AgencyId agency, CaseId caseId) {
        caseItems.lock(agency, caseId);
    }

    /** @return whether the exhibit is withdrawn */
    public boolean countInExhibit(AgencyId agency, CaseId caseId, ExhibitId exhibit) {
        lockCase(agency, caseId);
        return database.sql(agency, COUNT_IN_EXHIBIT)
                .set("exhibit", exhibit.value())
                .one(row -> row.is("withdrawn"));
    }

    /**
     * Gives the media item its place in the case; the case is locked.
     *
     * @return whether the case has a media item now that it did not count before: a new one, or one that was withdrawn
     */
    public boolean place(AgencyId agency, CaseId caseId, MediaId media, boolean withdrawn) {
        boolean inserted = database.sql(agency, PLACE)
                        .set("case", caseId.value())
                        .set("media", media.value())
                        .set("withdrawn", withdrawn)
                        .execute()
                == 1;
        if (inserted) {
            caseItems.countOne(agency, caseId);
            return !withdrawn;
        }
        return !withdrawn
                && database.sql(agency, BRING_BACK)
                                .set("case", caseId.value())
                                .set("media", media.value())
                                .execute()
                        == 1;
    }

    /** One of which nothing was known: its row says already that it is to be signed. */
    public MediaStep queueNew(AgencyId agency, MediaId media) {
        queue.add(agency, media, MediaStep.SIGN);
        return MediaStep.SIGN;
    }

    /**
     * A new content is signed first. One that is known already is compared again when it comes into another case: its
     * signatures are as before, but there are new pairs of cases.
     *
     * @return what is due now
     */
    public MediaStep queueAfterArrival(AgencyId agency, MediaId media, boolean newInCase, boolean newContent) {
        if (newContent) {
            moveTo(agency, media, MediaStep.SIGN);
            return MediaStep.SIGN;
        }
        MediaStep step = database.sql(agency, "select step from media_item where agency_id = :agency and id = :media")
                .set("media", media.value())
                .one(row -> row.word("step", MediaStep.class));
        if (!newInCase || step == MediaStep.SIGN) {
            return MediaStep.DONE;
        }
        moveTo(agency, media, MediaStep.MATCH);
        return MediaStep.MATCH;
    }

    /**
     * Where a look at a media item is told.
     *
     * @param cases all in which it stands, withdrawn or not; where some are for a team that the officer belongs to, these alone
     * @param team one of these, or null
     */
    public record Told(List<UUID> cases, CaseId team) {}

    /** A team's looks do not stand where others read them. Within the agency's own work. */
    public Told toldIn(ActingOfficer officer, MediaId media) {
        List<UUID> teams = cases(officer, media, OF_OWN_TEAM);
        return teams.isEmpty() ? new Told(cases(officer, media, ""), null) : new Told(teams, CaseId.of(teams.get(0)));
    }

    private List<UUID> cases(ActingOfficer officer, MediaId media, String which) {
        Sql cases = database.sql(officer.agencyId(), CASES + which + " order by c.case_id")
                .set("media", media.value());
        if (!which.isEmpty()) {
            cases.set("officer", officer.id().value());
        }
        return cases.list(row -> row.uuid("case_id"));
    }

    private void moveTo(AgencyId agency, MediaId media, MediaStep step) {
        database.sql(agency, "update media_item set step = :step where agency_id = :agency and id = :media")
                .set("step", step.name())
                .set("media", media.value())
                .execute();
        queue.add(agency, media, step);
    }

    /** Marks what stands in withdrawn exhibits of the case alone; the case is locked. */
    public void withdrawLeftovers(AgencyId agency, CaseId caseId, ExhibitId exhibit) {
        database.sql(agency, WITHDRAW_LEFTOVERS)
                .set("case", caseId.value())
                .set("exhibit", exhibit.value())
                .execute();
    }
}
