package org.crosscase.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.audit.internal.RefusalRecorder;

/**
 * For the web's mapper of {@code EJBAccessException}: the container turns a caller without the role away before any
 * interceptor runs, so the use case itself cannot record it. Open to any caller because it records those who have no
 * right.
 */
@Stateless
@PermitAll
public class DeniedCalls {
    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private RefusalRecorder refusals;

    /**
     * Records that the acting officer was turned away for want of a role; without an acting officer it does nothing,
     * for there is no agency whose log could hold it.
     *
     * @param address what was asked for, such as {@code GET /api/v1/cases}; without its query
     */
    public void record(String address) {
        ActingOfficer officer = currentOfficer.find().orElse(null);
        if (officer != null) {
            refusals.record(
                    officer,
                    Deed.of("access.denied", "address", address, Outcome.DENIED).saying(AuditFact.NO_ROLE));
        }
    }
}
