package org.crosscase.person;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * An entry of an agency's list, in force.
 *
 * @param list name of the list
 * @param entry as it stands in the list
 * @param types of identifiers that it is about
 * @param addedBy name of the officer
 */
public record CommonValue(
        CommonValueId id,
        String list,
        String entry,
        CommonEntry.Kind kind,
        List<IdentifierType> types,
        String addedBy,
        Instant addedAt)
        implements Serializable {
    public CommonValue {
        types = List.copyOf(types);
    }
}
