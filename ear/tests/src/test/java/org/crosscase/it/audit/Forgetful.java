package org.crosscase.it.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.crosscase.Audited;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Role;
import org.crosscase.agency.Sql;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;

/** A use case that says it records, and in one method does not. */
@Stateless
@UseCase
@RolesAllowed(Role.INVESTIGATOR_NAME)
public class Forgetful {
    @Inject
    private Database database;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    @Audited("case.forget")
    public void openAndForget(String reference) {
        insert(reference);
    }

    @Audited("case.open")
    public void openAndRecord(String reference) {
        UUID id = insert(reference);
        auditTrail.record(Deed.done("case.open", "case", id));
    }

    /** What it records is another thing than what it declares. */
    @Audited("case.forget")
    public void openAndRecordAnother(String reference) {
        UUID id = insert(reference);
        auditTrail.record(Deed.done("case.open", "case", id));
    }

    private UUID insert(String reference) {
        UUID id = UUID.randomUUID();
        insert(
                        id,
                        "insert into case_file (id, agency_id, reference, title, sensitivity, lead_officer)"
                                + " values (:case, :agency, :reference, 'forgotten', 'OPEN', :officer)")
                .set("reference", reference)
                .execute();
        // who opens a case is of its team: the verification of other tests would miss the row
        insert(id, "insert into case_team (agency_id, case_id, officer_id) values (:agency, :case, :officer)")
                .execute();
        return id;
    }

    private Sql insert(UUID id, String text) {
        return database.sql(currentOfficer.get().agencyId(), text)
                .set("case", id)
                .set("officer", currentOfficer.get().id().value());
    }
}
