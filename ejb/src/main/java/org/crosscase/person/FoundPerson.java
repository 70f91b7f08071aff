package org.crosscase.person;

import java.io.Serializable;
import java.util.Optional;
import org.crosscase.casefile.CaseId;

/**
 * A person that a search found.
 *
 * @param name what the person is called; empty for a victim
 * @param matched the name by which it was found, as written
 * @param caseId a case of the person that the reader may read
 */
public record FoundPerson(PersonId id, String name, String matched, Optional<CaseId> caseId) implements Serializable {}
