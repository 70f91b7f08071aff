package org.crosscase.person;

import java.io.Serializable;
import java.util.List;

/**
 * Which records may be, and which are, of one person with this one.
 *
 * @param merges in force, in the order in which they were made
 */
public record SameView(PersonGlance person, List<Suggestion> suggestions, List<Merge> merges) implements Serializable {}
