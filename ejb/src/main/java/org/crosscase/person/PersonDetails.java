package org.crosscase.person;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One record of a person, as one officer may read it.
 *
 * @param names the one that the person is called by first
 * @param victim read only by those who work on a case of the person
 * @param cases those that the reader may read
 * @param notes of those cases, newest first
 */
public record PersonDetails(
        PersonId id,
        List<PersonName> names,
        PersonDescription description,
        boolean victim,
        List<StandsIn> cases,
        List<PersonNote> notes,
        String recordedBy,
        Instant recordedAt,
        int version)
        implements Serializable {
    public String name() {
        return names.get(0).name();
    }
}
