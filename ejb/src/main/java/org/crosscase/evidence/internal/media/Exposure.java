package org.crosscase.evidence.internal.media;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Purpose;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.internal.custody.CustodyChain;

/** The two short transactions around a look at a picture: where it is, and that it was seen. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Exposure {
    @Inject
    private MediaList media;

    @Inject
    private CaseMedia caseMedia;

    @Inject
    private CustodyChain custody;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private DatabaseScope scope;

    /** @throws org.crosscase.Problem {@code media-not-found}, {@code media-has-no-content} */
    public MediaList.Original locate(ActingOfficer officer, MediaId id) {
        scope.enter(officer);
        return media.original(officer, id);
    }

    public void record(ActingOfficer officer, MediaId id, Purpose purpose, Fact shown) {
        scope.enter(officer);
        media.original(officer, id);
        CaseMedia.Told told = scope.asOwnWork(officer.agencyId(), () -> caseMedia.toldIn(officer, id));
        custody.add(officer.agencyId(), id, officer.id(), CustodyAction.VIEWED, purpose, shown, told.team());
        auditTrail.record(Deed.done("media.view", "media", id)
                .withPurpose(purpose)
                .saying(shown)
                .about(told.cases()));
    }
}
