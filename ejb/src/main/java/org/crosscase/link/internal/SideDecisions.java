package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Statements;
import org.crosscase.casefile.CaseId;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkProblems;
import org.crosscase.link.LinkState;
import org.crosscase.link.internal.SideList.SideRow;

/** What an agency decides about its side of a link. */
@ApplicationScoped
public class SideDecisions {
    @Inject
    private LinkLock lock;

    @Inject
    private SideList sides;

    @Inject
    private LinkCounts counts;

    @Inject
    private LinkTruth truth;

    @Inject
    private LinkWorkings workings;

    @Inject
    private DatabaseScope scope;

    @Inject
    private Statements statements;

    /**
     * The agency's side, which no linker changes meanwhile.
     *
     * @throws org.crosscase.Problem {@code link-not-found}, {@code link-withdrawn}
     */
    public SideRow lock(AgencyId agency, LinkId id) {
        lock.alone();
        SideRow side = sides.find(agency, id).orElseThrow(LinkProblems::notFound);
        if (side.summary().state() == LinkState.WITHDRAWN) {
            throw LinkProblems.withdrawn();
        }
        return side;
    }

    public void decide(AgencyId agency, LinkId id, LinkState state, String reason) {
        sides.changeState(agency, id, state, reason);
        for (CaseId caseId : sides.casesOf(agency, id)) {
            counts.lockAndCount(agency.value(), caseId.value());
        }
    }

    public void tellOther(LinkId id, CaseId own) {
        statements.flush();
        scope.takeOn(DatabaseRole.LINKER);
        truth.tell(id.value(), own.value());
        truth.pairOf(id.value()).ifPresent(workings::workOut);
        scope.layDown();
    }
}
