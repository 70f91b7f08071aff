package org.crosscase.evidence.internal.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.AnnounceFile;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.evidence.IntakeFileId;
import org.crosscase.evidence.IntakeId;

/** The short transactions in which a sender says what it will send, and what it cannot. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IntakeLists {
    @Inject
    private IntakeDoor door;

    @Inject
    private IntakeRegister intakes;

    @Inject
    private Announcement announcement;

    @Inject
    private Manifest manifest;

    @Inject
    private DatabaseScope scope;

    /** In the order given. */
    public List<ExpectedFile> take(ActingOfficer officer, IntakeId id, List<AnnounceFile> files, boolean all) {
        AgencyId agency = officer.agencyId();
        IntakePlace place = door.enter(officer, id);
        scope.enter(officer);
        intakes.hold(agency, id);
        List<ExpectedFile> expected = announcement.take(place, files);
        if (all) {
            intakes.allAnnounced(agency, id);
        }
        return expected;
    }

    public Optional<ExpectedFile> find(ActingOfficer officer, IntakeFileId file) {
        scope.enter(officer);
        return manifest.known(officer, file).map(Manifest.Known::file);
    }

    public void cannotBeSent(ActingOfficer officer, IntakeId id, List<IntakeFileId> files) {
        scope.enter(officer);
        intakes.standing(officer, id);
        manifest.cannotBeSent(
                officer.agencyId(), id, files.stream().map(IntakeFileId::value).toArray(UUID[]::new));
    }

    public List<ExpectedFile> missing(ActingOfficer officer, IntakeId id, int skip, int size) {
        scope.enter(officer);
        intakes.requireReadable(officer, id);
        return manifest.missing(officer.agencyId(), id, skip, size);
    }
}
