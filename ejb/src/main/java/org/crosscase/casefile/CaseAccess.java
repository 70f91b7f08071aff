package org.crosscase.casefile;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.internal.CaseFile;
import org.crosscase.casefile.internal.CaseFileRepository;
import org.crosscase.casefile.internal.CaseReading;

/** The gate that use cases of other features pass before they touch anything of a case. For features, not for pages. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CaseAccess {
    @Inject
    private CaseFileRepository cases;

    @Inject
    private CaseReading reading;

    /**
     * For those who read what is in the case and change nothing: decided once a request.
     *
     * @throws org.crosscase.Problem {@code case-not-found}, also for a case of another agency
     */
    public void requireReadable(AgencyId agency, CaseId id) {
        reading.requireReadable(agency, id);
    }

    /** @throws org.crosscase.Problem {@code case-not-found}, also for a case of another agency */
    public CaseHead get(AgencyId agency, CaseId id) {
        return head(find(agency, id));
    }

    /** @throws org.crosscase.Problem {@code case-not-found}, {@code case-closed} */
    public CaseHead getOpen(AgencyId agency, CaseId id) {
        CaseFile found = find(agency, id);
        found.requireOpen();
        return head(found);
    }

    private CaseFile find(AgencyId agency, CaseId id) {
        return cases.find(agency, id).orElseThrow(CaseProblems::notFound);
    }

    private static CaseHead head(CaseFile c) {
        return new CaseHead(c.id(), c.reference(), c.title(), c.sensitivity(), c.status());
    }
}
