package org.crosscase.person.internal.compare;

import java.util.List;
import java.util.Set;
import org.crosscase.person.internal.name.ReadName;

/**
 * One person as far as others are compared with it; empty is what is not known.
 *
 * @param names all names, read; the first twenty are compared
 * @param sex as recorded, in one word; empty for unknown and for what says neither
 * @param nationalities codes of two letters
 * @param places in one spelling each, such as towns of addresses
 */
public record Described(
        List<ReadName> names, BornBetween born, String sex, Set<String> nationalities, Set<String> places) {
    public Described {
        names = List.copyOf(names);
        nationalities = Set.copyOf(nationalities);
        places = Set.copyOf(places);
    }
}
