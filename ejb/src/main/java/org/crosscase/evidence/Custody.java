package org.crosscase.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.crosscase.NotAudited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.casefile.CaseAccess;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.internal.custody.CustodyChain;
import org.crosscase.evidence.internal.custody.ExhibitRegister;
import org.crosscase.evidence.internal.media.MediaList;

/** The chains of custody: who had what, when and why, and whether an event is missing. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.PARTNER_SYSTEM_NAME})
public class Custody {
    @Inject
    private CustodyChain chain;

    @Inject
    private CaseAccess cases;

    @Inject
    private ExhibitRegister exhibits;

    @Inject
    private MediaList media;

    @Inject
    private CurrentOfficer currentOfficer;

    /**
     * The chains of all exhibits of a case. An exhibit that is not among them has lost every event of its chain.
     *
     * @throws org.crosscase.Problem {@code case-not-found}
     */
    @NotAudited(
            value = "the agency's own record of custody; it is read to be shown, and changes nothing",
            attempt = "custody.view")
    public Map<ExhibitId, CustodyHistory> histories(CaseId id) {
        cases.requireReadable(currentOfficer.get(), id);
        return chain.ofCase(currentOfficer.get().agencyId(), id);
    }

    /** @throws org.crosscase.Problem {@code exhibit-not-found} */
    @NotAudited(
            value = "the agency's own record of custody; it is read to be shown, and changes nothing",
            attempt = "custody.view")
    public CustodyHistory history(ExhibitId id) {
        exhibits.requireReadable(currentOfficer.get(), id);
        return chain.history(currentOfficer.get(), id);
    }

    /** @throws org.crosscase.Problem {@code media-not-found} */
    @NotAudited(
            value = "the agency's own record of custody; it is read to be shown, and changes nothing",
            attempt = "custody.view")
    public CustodyHistory history(MediaId id) {
        media.requireReadable(currentOfficer.get(), id);
        return chain.history(currentOfficer.get(), id);
    }
}
