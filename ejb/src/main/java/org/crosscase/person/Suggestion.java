package org.crosscase.person;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A record that may be of the same person, with what speaks for and against it.
 *
 * @param score the sum of the parts' points
 * @param decided what an officer decided of the two, if any did
 */
public record Suggestion(
        PersonGlance person, int score, Certainty certainty, List<ComparedPart> parts, Optional<SameDecision> decided)
        implements Serializable {}
