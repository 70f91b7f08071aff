package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.RequestMemory;
import org.crosscase.agency.Sql;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkState;

/** What an agency decides about its side of a link; what follows for others is worked out after the answer. */
@ApplicationScoped
public class SideDecisions {
    private static final String DECIDE = """
            insert into link_decision (agency_id, link_id, state, reason, officer_id, decided_at)
            values (:agency, :link, :state, :reason, :officer, now())
            on conflict (agency_id, link_id) do update set state = excluded.state, reason = excluded.reason,
              officer_id = excluded.officer_id, decided_at = excluded.decided_at""";

    private static final String TAKE_BACK = "delete from link_decision where agency_id = :agency and link_id = :link";

    private static final String MARK_SEEN = """
            insert into link_seen (agency_id, officer_id, link_id) values (:agency, :officer, :link) on conflict do nothing""";

    @Inject
    private LinkInbox inbox;

    @Inject
    private LinkTruth truth;

    @Inject
    private LinkSides sides;

    @Inject
    private DatabaseScope scope;

    @Inject
    private RequestMemory memory;

    @Inject
    private Database database;

    /** @param state {@code CONFIRMED} or {@code REJECTED} */
    public void decide(ActingOfficer officer, LinkId id, LinkState state, String reason) {
        of(officer, id, DECIDE)
                .set("state", state.name())
                .set("reason", reason, String.class)
                .set("officer", officer.id().value())
                .execute();
        inbox.linkDecided(officer.agencyId(), id);
    }

    public void takeBack(ActingOfficer officer, LinkId id) {
        of(officer, id, TAKE_BACK).execute();
        inbox.linkDecided(officer.agencyId(), id);
    }

    public void markSeen(ActingOfficer officer, LinkId id) {
        of(officer, id, MARK_SEEN).set("officer", officer.id().value()).execute();
    }

    private Sql of(ActingOfficer officer, LinkId id, String text) {
        return database.sql(officer.agencyId(), text).set("link", id.value());
    }

    /**
     * The owner of a COVERT case tells the other side, or does so no longer. The latter hides the link there at once.
     *
     * @param side the owner's
     */
    public void tellOther(ActingOfficer officer, SideList.SideRow side, boolean told) {
        LinkId id = side.summary().id();
        database.flush();
        scope.actAs(DatabaseRole.LINKER);
        truth.tell(id.value(), officer.agencyId().value(), told);
        sides.tell(id.value(), officer.agencyId().value(), told);
        scope.actAsApplication();
        memory.forget();
        inbox.linkDecided(officer.agencyId(), id);
        inbox.caseChanged(officer.agencyId(), side.summary().mine().caseId());
    }
}
