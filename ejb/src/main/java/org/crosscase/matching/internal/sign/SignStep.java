package org.crosscase.matching.internal.sign;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSteps;
import org.crosscase.evidence.MediaToSign;
import org.crosscase.evidence.PictureRecord;
import org.crosscase.matching.internal.MatchRows;
import org.crosscase.signature.decode.FrameSignature;

/** The short transactions around the signing of a media item. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignStep {
    @Inject
    private MediaSteps steps;

    @Inject
    private SignatureRows signatures;

    @Inject
    private MatchRows matches;

    @Inject
    private DatabaseScope scope;

    public MediaToSign read(DueMedia due) {
        return steps.get(due);
    }

    /** Facts, signatures, custody event and the next step, all or nothing; nothing when another worker has the item now. */
    public void write(DueMedia due, PictureRecord found, List<FrameSignature> further) {
        if (!steps.hold(due)) {
            return;
        }
        MediaToSign item = steps.get(due);
        steps.record(due, found);
        if (due.step() == MediaStep.RESIGN && signatures.isAnother(due.agencyId(), due.mediaId(), found)) {
            // what was found by a signature that was made wrongly is sought anew
            signatures.retireCoarse(due.agencyId(), due.mediaId());
            scope.takeOn(DatabaseRole.MATCHER);
            matches.forget(due.mediaId());
            scope.layDown();
            scope.enter(due.agencyId());
        }
        signatures.write(due.agencyId(), due.mediaId(), item, found, further);
        steps.complete(due);
    }
}
