package org.crosscase.it.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
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
        UUID id = insert(reference);
        auditTrail.record(Deed.done("case.open", "case", id).withDetail("sensitivity OPEN"));
    }

    private UUID insert(String reference) {
        UUID id = UUID.randomUUID();
        statements.change(
                "insert into case_file (id, agency_id, reference, title, sensitivity, lead_officer)"
                        + " values (?, ?, ?, 'forgotten', 'OPEN', ?)",
                id,
                currentOfficer.get().agencyId().value(),
                reference,
                currentOfficer.get().id().value());
        // who opens a case is of its team: the verification of other tests would miss the row
        statements.change(
                "insert into case_team (agency_id, case_id, officer_id) values (?, ?, ?)",
                currentOfficer.get().agencyId().value(),
                id,
                currentOfficer.get().id().value());
        return id;
    }
}
