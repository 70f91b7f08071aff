package org.crosscase.it.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.crosscase.Audited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.Statements;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;

/** A use case that says it records, and in one method does not. */
@Stateless
@UseCase
@RolesAllowed(Role.INVESTIGATOR_NAME)
public class Forgetful {
    @Inject
    private Statements statements;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    @Audited("case.forget")
    public void openAndForget(String reference) {
        insert(reference);
    }

    @Audited("case.forget")
    public void openAndRecord(String reference) {
        insert(reference);
        auditTrail.record(Deed.done("case.forget", "case", ""));
    }

    private void insert(String reference) {
        statements.change(
                "insert into case_file (agency_id, reference, title, sensitivity, lead_officer)"
                        + " values (?, ?, 'forgotten', 'OPEN', ?)",
                currentOfficer.get().agencyId().value(),
                reference,
                currentOfficer.get().id().value());
    }
}
