package org.crosscase.casefile;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
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
    public void requireReadable(ActingOfficer reader, CaseId id) {
        reading.requireReadable(reader, id);
    }

    /** Asked anew, for those who change something and have an answer of their own. */
    public boolean mayChange(ActingOfficer officer, CaseId id) {
        return cases.find(officer, id).isPresent();
    }

    /** @throws org.crosscase.Problem {@code case-not-found}, also for a case of another agency */
    public CaseHead get(ActingOfficer officer, CaseId id) {
        return head(find(officer, id));
    }

    /**
     * For what the agency does by itself, and shows to no officer.
     *
     * @throws org.crosscase.Problem {@code case-not-found}
     */
    public CaseHead getForWork(AgencyId agency, CaseId id) {
        return head(cases.findForWork(agency, id).orElseThrow(CaseProblems::notFound));
    }

    /** @throws org.crosscase.Problem {@code case-not-found}, {@code case-closed} */
    public CaseHead getOpen(ActingOfficer officer, CaseId id) {
        CaseFile found = find(officer, id);
        found.requireOpen();
        return head(found);
    }

    /**
     * For one who hit what stands in cases of the own agency: whom to ask about those that the reader may not know of.
     *
     * @param cases as the agency's own work found them
     * @return names of their leads, each once
     */
    public List<String> whomToAsk(ActingOfficer reader, Collection<UUID> cases) {
        return cases.isEmpty() ? List.of() : reading.whomToAsk(reader, cases);
    }

    private CaseFile find(ActingOfficer officer, CaseId id) {
        return cases.find(officer, id).orElseThrow(CaseProblems::notFound);
    }

    private static CaseHead head(CaseFile c) {
        return new CaseHead(c.id(), c.reference(), c.title(), c.sensitivity(), c.status());
    }
}
