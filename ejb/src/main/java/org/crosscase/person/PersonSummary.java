package org.crosscase.person;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A person in a list of a case.
 *
 * @param name of a victim none: it stands on the person's page alone
 * @param identifiers as they are compared, the newest first, at most five; of a victim none
 * @param identifierCount of all of them
 */
public record PersonSummary(
        PersonId id,
        String name,
        Capacity capacity,
        boolean victim,
        PersonStatus status,
        List<String> identifiers,
        int identifierCount,
        LocalDate reviewOn,
        Instant changedAt)
        implements Serializable {}
