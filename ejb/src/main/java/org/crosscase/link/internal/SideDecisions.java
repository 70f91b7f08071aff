package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Statements;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkState;

/** What an agency decides about its side of a link; what follows for others is worked out after the answer. */
@ApplicationScoped
public class SideDecisions {
    private static final String DECIDE = """
            insert into link_decision (agency_id, link_id, state, reason, officer_id, decided_at) values (?, ?, ?, ?, ?, now())
            on conflict (agency_id, link_id) do update set state = excluded.state, reason = excluded.reason,
              officer_id = excluded.officer_id, decided_at = excluded.decided_at""";

    @Inject
    private LinkInbox inbox;

    @Inject
    private LinkTruth truth;

    @Inject
    private LinkSides sides;

    @Inject
    private DatabaseScope scope;

    @Inject
    private Statements statements;

    /** @param state {@code CONFIRMED} or {@code REJECTED} */
    public void decide(ActingOfficer officer, LinkId id, LinkState state, String reason) {
        statements.change(
                DECIDE,
                officer.agencyId().value(),
                id.value(),
                state.name(),
                reason,
                officer.id().value());
        inbox.linkDecided(officer.agencyId(), id);
    }

    public void takeBack(ActingOfficer officer, LinkId id) {
        statements.change(
                "delete from link_decision where agency_id = ? and link_id = ?",
                officer.agencyId().value(),
                id.value());
        inbox.linkDecided(officer.agencyId(), id);
    }

    public void markSeen(ActingOfficer officer, LinkId id) {
        statements.change(
                "insert into link_seen (agency_id, officer_id, link_id) values (?, ?, ?) on conflict do nothing",
                officer.agencyId().value(),
                officer.id().value(),
                id.value());
    }

    /**
     * The owner of a COVERT case tells the other side, or does so no longer. The latter hides the link there at once.
     *
     * @param side the owner's
     */
    public void tellOther(ActingOfficer officer, SideList.SideRow side, boolean told) {
        LinkId id = side.summary().id();
        statements.flush();
        scope.takeOn(DatabaseRole.LINKER);
        truth.tell(id.value(), officer.agencyId().value(), told);
        sides.tell(id.value(), officer.agencyId().value(), told);
        scope.layDown();
        inbox.linkDecided(officer.agencyId(), id);
        inbox.caseChanged(officer.agencyId(), side.summary().mine().caseId());
    }
}
