package org.crosscase.inquiry.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.Statements;
import org.crosscase.casefile.CaseId;
import org.crosscase.inquiry.Way;

/** How often an officer asked on a day, by way and case. */
@ApplicationScoped
public class InquiryCounts {
    private static final UUID NO_CASE = new UUID(0, 0);

    private static final String TODAY = "(now() at time zone 'UTC')::date";

    /** The row is locked until the transaction ends: of two look-ups at once only one can be the last. */
    private static final String ADD =
            "insert into inquiry_count as c (agency_id, officer_id, day, way, case_id, covert, asked)"
                    + " values (?, ?, " + TODAY + ", ?, ?, ?, ?)"
                    + " on conflict (agency_id, officer_id, day, way, case_id) do update"
                    + " set asked = c.asked + excluded.asked, covert = c.covert or excluded.covert";

    private static final String OF_TODAY =
            " from inquiry_count where agency_id = ? and officer_id = ? and day = " + TODAY;

    @Inject
    private Statements statements;

    /** @return look-ups and items by signatures alone of the day, this look-up among them */
    public long lookUp(ActingOfficer officer) {
        write(officer.agencyId(), officer.id(), Way.LOOK_UP, NO_CASE, false, 1);
        return one("select sum(asked)" + OF_TODAY + " and way <> 'FILES'", officer.agencyId(), officer.id());
    }

    public void add(AgencyId agency, OfficerId officer, Way way, CaseId caseId, boolean covert, long number) {
        write(agency, officer, way, caseId.value(), covert, number);
    }

    public long today(ActingOfficer officer, Way way) {
        return one(
                "select coalesce(sum(asked), 0)" + OF_TODAY + " and way = '" + way.name() + "'",
                officer.agencyId(),
                officer.id());
    }

    /** In how many covert cases the officer asked, by whatever way. */
    public long covertCasesToday(AgencyId agency, OfficerId officer) {
        return one("select count(distinct case_id)" + OF_TODAY + " and covert", agency, officer);
    }

    private void write(AgencyId agency, OfficerId officer, Way way, UUID caseId, boolean covert, long number) {
        statements.change(ADD, agency.value(), officer.value(), way.name(), caseId, covert, number);
    }

    private long one(String sql, AgencyId agency, OfficerId officer) {
        return statements
                .list(sql, row -> row.getLong(1), agency.value(), officer.value())
                .get(0);
    }
}
