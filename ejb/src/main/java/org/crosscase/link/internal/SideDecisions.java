package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.RequestMemory;
import org.crosscase.link.DecisionSeen;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkState;

/** What an agency decides about its side of a link; what follows for others is worked out after the answer. */
@ApplicationScoped
public class SideDecisions {
    private static final String MARK_SEEN = """
            insert into link_seen (agency_id, officer_id, link_id) values (:agency, :officer, :link) on conflict do nothing""";

    @Inject
    private DecisionRepository decisions;

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

    /**
     * @param state {@code CONFIRMED} or {@code REJECTED}
     * @throws org.crosscase.Problem {@code link-decided-meanwhile}
     */
    public void decide(ActingOfficer officer, LinkId id, DecisionSeen seen, LinkState state, String reason) {
        Decision decision = find(officer, id, seen).orElseGet(() -> new Decision(Decision.Of.link(officer, id)));
        decision.decide(officer, state, reason);
        decisions.save(decision);
        inbox.linkDecided(officer.agencyId(), id);
    }

    /** @throws org.crosscase.Problem {@code link-decided-meanwhile} */
    public void takeBack(ActingOfficer officer, LinkId id, DecisionSeen seen) {
        find(officer, id, seen).ifPresent(decisions::remove);
        inbox.linkDecided(officer.agencyId(), id);
    }

    private Optional<Decision> find(ActingOfficer officer, LinkId id, DecisionSeen seen) {
        Optional<Decision> found = decisions.find(officer, id);
        seen.requireStill(found.map(Decision::seen).orElse(DecisionSeen.UNDECIDED));
        return found;
    }

    public void markSeen(ActingOfficer officer, LinkId id) {
        database.sql(officer.agencyId(), MARK_SEEN)
                .set("link", id.value())
                .set("officer", officer.id().value())
                .execute();
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
