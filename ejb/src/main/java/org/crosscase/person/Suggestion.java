package org.crosscase.person;

import java.io.Serializable;
import java.util.List;

/**
 * A record that may be of the same person, with what speaks for and against it.
 *
 * @param score the sum of the parts' points
 * @param decided what an officer decided of the two, or null
 */
public record Suggestion(
        PersonGlance person, int score, Certainty certainty, List<ComparedPart> parts, SameDecision decided)
        implements Serializable {}
