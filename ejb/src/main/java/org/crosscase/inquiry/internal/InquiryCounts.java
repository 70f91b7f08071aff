package org.crosscase.inquiry.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;
import org.crosscase.inquiry.Way;

/** How often an officer asked on a day, by way and case. */
@ApplicationScoped
public class InquiryCounts {
    private static final UUID NO_CASE = new UUID(0, 0);

    private static final String TODAY = "cast(now() at time zone 'UTC' as date)";

    /** The row is locked until the transaction ends: of two look-ups at once only one can be the last. */
    private static final String ADD =
            "insert into inquiry_count as c (agency_id, officer_id, day, way, case_id, covert, asked)"
                    + " values (:agency, :officer, " + TODAY + ", :way, :case, :covert, :number)"
                    + " on conflict (agency_id, officer_id, day, way, case_id) do update"
                    + " set asked = c.asked + excluded.asked, covert = c.covert or excluded.covert";

    private static final String OF_TODAY =
            " from inquiry_count where agency_id = :agency and officer_id = :officer and day = " + TODAY;

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    /** @return look-ups and items by signatures alone of the day, this look-up among them */
    public long lookUp(ActingOfficer officer) {
        write(officer.agencyId(), officer.id(), Way.LOOK_UP, NO_CASE, false, 1);
        return count(
                officer.agencyId(),
                officer.id(),
                database.sql(officer.agencyId(), "select sum(asked)" + OF_TODAY + " and way <> 'FILES'"));
    }

    public void add(AgencyId agency, OfficerId officer, Way way, CaseId caseId, boolean covert, long number) {
        write(agency, officer, way, caseId.value(), covert, number);
    }

    public long today(ActingOfficer officer, Way way) {
        return count(
                officer.agencyId(),
                officer.id(),
                database.sql(officer.agencyId(), "select coalesce(sum(asked), 0)" + OF_TODAY + " and way = :way")
                        .set("way", way.name()));
    }

    /** In how many covert cases the officer asked, by whatever way. */
    public long covertCasesToday(AgencyId agency, OfficerId officer) {
        return count(
                agency, officer, database.sql(agency, "select count(distinct case_id)" + OF_TODAY + " and covert"));
    }

    private void write(AgencyId agency, OfficerId officer, Way way, UUID caseId, boolean covert, long number) {
        database.sql(agency, ADD)
                .set("officer", officer.value())
                .set("way", way.name())
                .set("case", caseId)
                .set("covert", covert)
                .set("number", number)
                .execute();
    }

    /** Of the officer's own questions, also about cases that the officer may not read any more. */
    private long count(AgencyId agency, OfficerId officer, Sql text) {
        return scope.asOwnWork(agency, text.set("officer", officer.value())::count);
    }
}
