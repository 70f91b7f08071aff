package org.crosscase.person;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.person.internal.PersonFinding;

/** Finds persons and identifiers of the agency among those that the reader may read. For features, not for pages. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PersonSearch {
    @Inject
    private PersonFinding finding;

    /** By a name in any script, also a misspelt one; the likeliest first, at most {@code most}. */
    public List<FoundPerson> persons(ActingOfficer reader, String text, int most) {
        return finding.persons(reader, text, most);
    }

    /** By a value or its beginning, however it is written; at most {@code most}. */
    public List<FoundIdentifier> identifiers(ActingOfficer reader, String text, int most) {
        return finding.identifiers(reader, text, most);
    }
}
