package org.crosscase.person;

import java.io.Serializable;
import org.crosscase.casefile.CaseId;

/**
 * An identifier that a search found.
 *
 * @param personName what its person is called; empty for a victim
 * @param caseId in which it was recorded
 */
public record FoundIdentifier(
        IdentifierId id, PersonId person, String personName, IdentifierType type, String normalized, CaseId caseId)
        implements Serializable {}
