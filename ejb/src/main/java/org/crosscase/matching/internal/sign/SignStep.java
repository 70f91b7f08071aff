package org.crosscase.matching.internal.sign;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaSteps;
import org.crosscase.evidence.MediaToSign;
import org.crosscase.evidence.PictureRecord;

/** The short transactions around the signing of a media item. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignStep {
    @Inject
    private MediaSteps steps;

    @Inject
    private SignatureRows signatures;

    public MediaToSign read(DueMedia due) {
        return steps.get(due);
    }

    /** Facts, signatures, custody event and the next step, all or nothing; nothing when another worker has the item now. */
    public void write(DueMedia due, PictureRecord found) {
        if (!steps.hold(due)) {
            return;
        }
        MediaToSign item = steps.get(due);
        steps.record(due, found);
        signatures.write(due.agencyId(), due.mediaId(), item, found);
        steps.complete(due);
    }
}
