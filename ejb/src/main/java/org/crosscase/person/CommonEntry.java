package org.crosscase.person;

import java.util.Set;
import org.crosscase.person.internal.identifier.Network;

/**
 * An entry of a list as it is compared with identifiers.
 *
 * @param written as it stands in the list
 * @param term what is equal: the value as it is looked for, or the host; empty for a network
 * @param network {@link Network#NONE} but for a network
 */
public record CommonEntry(String written, Kind kind, Set<IdentifierType> types, String term, Network network) {
    /** How it is compared. */
    public enum Kind {
        /** IP addresses in a network. */
        NETWORK,
        /** Mail addresses and pages at a host, or at one below it. */
        HOST,
        /** What reads the same. */
        VALUE
    }

    public CommonEntry {
        types = Set.copyOf(types);
    }
}
