package org.crosscase.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.crosscase.Audited;
import org.crosscase.Checks;
import org.crosscase.NotAudited;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.person.internal.CoverBook;

/**
 * Cover identities of undercover officers. Who records an identifier of one as a suspect's learns nothing; who registered it is warned. A
 * cover is read by the officer who registered it alone, and links no cases.
 */
@Stateless
@UseCase
@RolesAllowed(Role.INVESTIGATOR_NAME)
public class Covers {
    private static final int LONGEST_LABEL = 200;
    private static final int MOST_IDENTIFIERS = 50;

    @Inject
    private CoverBook covers;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<CoverRegistered> registered;

    /**
     * @throws Problem {@code field-missing}, {@code list-too-long}, {@code cover-ends-in-the-past}, and what {@link IdentifierReader#read} says
     *     of a value that cannot be read
     */
    @Audited("cover.register")
    public Cover registerCover(RegisterCover command) {
        ActingOfficer officer = currentOfficer.get();
        String label = Checks.required("label", command.label(), LONGEST_LABEL);
        if (command.endsOn() != null && command.endsOn().isBefore(LocalDate.now())) {
            throw Problem.invalid("cover-ends-in-the-past", "endsOn");
        }
        List<IdentifierValue> values = given(command.identifiers()).stream()
                .map(IdentifierReader::read)
                .toList();
        CoverId id = covers.add(officer, label, command.endsOn(), values);
        registered.fire(new CoverRegistered());
        auditTrail.record(Deed.done("cover.register", "cover", id));
        return covers.find(officer, id).orElseThrow(PersonProblems::coverNotFound);
    }

    /** Those that the officer registered and did not end. */
    @NotAudited(value = "the officer's own covers, which nobody else may read", attempt = "cover.register")
    public List<Cover> listCovers() {
        return covers.list(currentOfficer.get());
    }

    /**
     * It is watched no more; what it was registered with stays where it was found.
     *
     * @throws Problem {@code cover-not-found}
     */
    @Audited("cover.end")
    public void endCover(CoverId id) {
        if (!covers.end(currentOfficer.get(), id)) {
            throw PersonProblems.coverNotFound();
        }
        auditTrail.record(Deed.done("cover.end", "cover", id));
    }

    private static List<WrittenIdentifier> given(List<WrittenIdentifier> identifiers) {
        if (identifiers == null || identifiers.isEmpty()) {
            throw Problem.invalid("field-missing", "identifiers");
        }
        if (identifiers.size() > MOST_IDENTIFIERS) {
            throw Problem.invalid("list-too-long", "identifiers", MOST_IDENTIFIERS);
        }
        return identifiers;
    }
}
