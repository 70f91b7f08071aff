package org.crosscase.person;

/** How sure it is that two records are of one person; it decides nothing, an officer does. */
public enum Certainty {
    /** The same name and something that belongs to one person only, and nothing that speaks against it. */
    CERTAIN,
    LIKELY,
    POSSIBLE
}
