package org.crosscase.web.api.persons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crosscase.person.Capacity;
import org.crosscase.person.PersonStatus;
import org.crosscase.person.PersonSummary;

/**
 * A person in the list of a case.
 *
 * @param name absent of a victim: no list tells it
 * @param identifiers at most five, the newest first; absent of a victim
 */
public record PersonRow(
        String id,
        String name,
        Capacity capacity,
        boolean victim,
        PersonStatus status,
        List<String> identifiers,
        Integer identifierCount,
        LocalDate reviewOn,
        Instant changedAt) {
    static PersonRow of(PersonSummary person) {
        return new PersonRow(
                person.id().toString(),
                person.victim() ? null : person.name(),
                person.capacity(),
                person.victim(),
                person.status(),
                person.victim() ? null : person.identifiers(),
                person.victim() ? null : person.identifierCount(),
                person.reviewOn(),
                person.changedAt());
    }
}
