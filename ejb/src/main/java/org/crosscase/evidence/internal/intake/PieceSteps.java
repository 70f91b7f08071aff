package org.crosscase.evidence.internal.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.evidence.IntakeFileId;
import org.crosscase.evidence.internal.store.StoreKey;
import org.crosscase.evidence.internal.store.WrappedFileKey;

/** The short transactions between the pieces of an announced file. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PieceSteps {
    @Inject
    private Pieces pieces;

    @Inject
    private Manifest manifest;

    @Inject
    private IntakeRegister intakes;

    @Inject
    private DatabaseScope scope;

    /** @return false when it is not the next one */
    public boolean add(IntakePlace place, IntakeFileId file, long start, long size, WrappedFileKey key) {
        scope.enterForWork(place.agency());
        boolean added = pieces.add(place.agency(), file, start, size, key);
        if (added) {
            intakes.active(place.agency(), place.intake());
        }
        return added;
    }

    /** The line broke: said of the file until it is whole. */
    public void cutOff(IntakePlace place, IntakeFileId file) {
        scope.enterForWork(place.agency());
        manifest.cutOff(place.agency(), file);
    }

    public List<IntakeFileId> whole(AgencyId agency) {
        scope.enterForWork(agency);
        return pieces.whole(agency);
    }

    public List<StoreKey> list(AgencyId agency, IntakeFileId file) {
        scope.enterForWork(agency);
        return pieces.list(agency, file);
    }

    public void remove(AgencyId agency, IntakeFileId file) {
        scope.enterForWork(agency);
        pieces.remove(agency, file);
    }

    public void removeOfEnded(AgencyId agency) {
        scope.enterForWork(agency);
        pieces.removeOfEnded(agency);
    }

    public Optional<ExpectedFile> find(AgencyId agency, IntakeFileId file) {
        scope.enterForWork(agency);
        return manifest.find(agency, file);
    }
}
