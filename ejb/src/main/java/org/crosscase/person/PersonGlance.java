package org.crosscase.person;

import java.io.Serializable;
import java.util.List;

/**
 * What two records are compared by, to be shown side by side.
 *
 * @param names of a victim none: they stand on the person's page alone
 */
public record PersonGlance(
        PersonId id, List<String> names, Birth birth, Sex sex, List<String> nationalities, List<String> addresses)
        implements Serializable {
    public PersonGlance {
        names = List.copyOf(names);
        nationalities = List.copyOf(nationalities);
        addresses = List.copyOf(addresses);
    }

    /** What the record is called in lists; empty for a victim. */
    public String name() {
        return names.isEmpty() ? "" : names.get(0);
    }
}
