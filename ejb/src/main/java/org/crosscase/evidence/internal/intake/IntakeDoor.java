package org.crosscase.evidence.internal.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeState;

/** Looks up where files go, in a short transaction of its own before any byte is read. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IntakeDoor {
    @Inject
    private IntakeRegister intakes;

    @Inject
    private Acceptance acceptance;

    @Inject
    private DatabaseScope scope;

    /** @throws org.crosscase.Problem {@code intake-not-found}, {@code intake-closed} */
    public IntakePlace enter(ActingOfficer officer, IntakeId id) {
        AgencyId agency = officer.agencyId();
        scope.enter(agency);
        IntakeRegister.Standing standing = intakes.standing(agency, id);
        if (standing.state() != IntakeState.RECEIVING) {
            throw EvidenceProblems.intakeClosed();
        }
        IntakePlace place = standing.place(officer.id());
        acceptance.touch(place);
        return place;
    }
}
