package org.crosscase.evidence.internal.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.AtSource;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.evidence.IntakeFileId;
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
    private Manifest manifest;

    @Inject
    private DatabaseScope scope;

    /** @throws org.crosscase.Problem {@code intake-not-found}, {@code intake-closed} */
    public IntakePlace enter(ActingOfficer officer, IntakeId id) {
        scope.enter(officer);
        return receiving(officer, id);
    }

    private IntakePlace receiving(ActingOfficer officer, IntakeId id) {
        AgencyId agency = officer.agencyId();
        IntakeRegister.Standing standing = intakes.standing(officer, id);
        if (standing.state() != IntakeState.RECEIVING) {
            throw EvidenceProblems.intakeClosed();
        }
        intakes.active(agency, id);
        return standing.place(officer.id());
    }

    /**
     * Where an announced file goes.
     *
     * @param path its name as it is shown, with the bytes as they came
     * @param said what its sender says of it
     */
    public record Announced(IntakePlace place, ExpectedFile file, FoundPath path, AtSource said) {}

    /** @throws org.crosscase.Problem {@code upload-not-found}, {@code intake-closed} */
    public Announced enter(ActingOfficer officer, IntakeFileId id) {
        scope.enter(officer);
        Manifest.Known known = manifest.known(officer, id).orElseThrow(EvidenceProblems::uploadNotFound);
        IntakePlace place = receiving(officer, known.file().intakeId());
        return new Announced(
                place,
                known.file(),
                new FoundPath(known.file().path(), known.file().pathBytes()),
                known.said());
    }

    /** For the sweep, which puts together what a sender left whole. */
    public Announced again(AgencyId agency, IntakeFileId id) {
        scope.enterForWork(agency);
        Manifest.Known known = manifest.known(agency, id).orElseThrow(EvidenceProblems::uploadNotFound);
        IntakeRegister.Standing standing =
                intakes.standingForWork(agency, known.file().intakeId());
        return new Announced(
                standing.place(standing.beganBy()),
                known.file(),
                new FoundPath(known.file().path(), known.file().pathBytes()),
                known.said());
    }
}
