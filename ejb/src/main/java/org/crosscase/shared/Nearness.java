package org.crosscase.shared;

/**
 * How near two items are, as it is told to somebody who holds one of them and may not know the other. The exact distance
 * is not told: it moves with every bit that is turned, and so gives the other signature away bit by bit (ADR 0059).
 */
public enum Nearness {
    /** Equal by a cryptographic hash. */
    SAME_FILE,
    /** Within the nearer half of what the algorithm takes for the same picture. */
    NEAR_COPY,
    /** In the farther half, or found by the deep search: look at your own copy before you act on it. */
    POSSIBLE_COPY
}
