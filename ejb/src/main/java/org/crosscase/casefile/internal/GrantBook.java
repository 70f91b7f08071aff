package org.crosscase.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.Row;
import org.crosscase.agency.TeamOnly;
import org.crosscase.casefile.CaseGrant;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.GiveGrant;
import org.crosscase.casefile.GrantId;
import org.crosscase.casefile.GrantReceiver;
import org.crosscase.casefile.GrantScope;

/** An agency's grants of its own cases; what they show to others, triggers keep. */
@ApplicationScoped
public class GrantBook {
    private static final String ADD = """
            insert into case_grant (agency_id, id, case_id, to_agency, to_unit, to_officer, scope, until, reason, granted_by)
            values (:agency, :id, :case, :receiver, :unit, :officer, :scope, :until, :reason, :by)""";

    private static final String SELECT = """
            select g.*, o.display_name as granted_by_name from case_grant g
            left join officer_name o on o.agency_id = g.agency_id and o.id = g.granted_by
            where g.agency_id = :agency""";

    private static final String WITHDRAW = """
            update case_grant set withdrawn_by = :by, withdrawn_at = now()
            where agency_id = :agency and id = :id and withdrawn_at is null and (until is null or until > now())""";

    /** Locked rows are left to whoever withdraws them, or ends them beside us. */
    private static final String END = """
            with ended as (
              select g.agency_id, g.id from case_grant g
              where g.agency_id = :agency and g.until <= now() and not g.expired and g.withdrawn_at is null
              order by g.until for update skip locked limit :most)
            update case_grant g set expired = true from ended e where g.agency_id = e.agency_id and g.id = e.id
            returning g.case_id""";

    private static final int AT_ONCE = 200;

    @Inject
    private Database database;

    public GrantId add(ActingOfficer giver, GiveGrant command, String reason) {
        GrantId id = GrantId.random();
        OfficerId officer = command.to().officer();
        database.sql(giver.agencyId(), ADD)
                .set("id", id.value())
                .set("case", command.caseId().value())
                .set("receiver", command.to().agency().value())
                .set("unit", command.to().unit(), String.class)
                .set("officer", officer == null ? null : officer.value(), UUID.class)
                .set("scope", command.scope().name())
                .set("until", command.until(), Instant.class)
                .set("reason", reason)
                .set("by", giver.id().value())
                .execute();
        return id;
    }

    public Optional<CaseGrant> find(ActingOfficer reader, GrantId id) {
        return database.sql(reader, SELECT + " and g.id = :id and g.case_id <> all " + TeamOnly.HIDDEN)
                .set("id", id.value())
                .find(GrantBook::grant);
    }

    /** Newest first. */
    public List<CaseGrant> list(AgencyId owner, CaseId caseId) {
        return database.sql(owner, SELECT + " and g.case_id = :case order by g.granted_at desc, g.id")
                .set("case", caseId.value())
                .list(GrantBook::grant);
    }

    /** @return false for one that is over */
    public boolean withdraw(ActingOfficer by, GrantId id) {
        return database.sql(by.agencyId(), WITHDRAW)
                        .set("by", by.id().value())
                        .set("id", id.value())
                        .execute()
                == 1;
    }

    /** Takes the faces of those that have ended away. @return of which cases; each as often as it had one */
    List<CaseId> end(AgencyId owner) {
        return database.sql(owner, END).set("most", AT_ONCE).list(row -> CaseId.of(row.uuid("case_id")));
    }

    private static CaseGrant grant(Row row) {
        AgencyId receiver = AgencyId.of(row.uuid("to_agency"));
        return new CaseGrant(
                GrantId.of(row.uuid("id")),
                CaseId.of(row.uuid("case_id")),
                new GrantReceiver(
                        receiver,
                        row.text("to_unit"),
                        row.has("to_officer") ? OfficerId.of(row.uuid("to_officer")) : null),
                row.word("scope", GrantScope.class),
                row.time("until"),
                row.text("reason"),
                row.text("granted_by_name"),
                row.time("granted_at"),
                row.time("withdrawn_at"));
    }
}
