package org.crosscase.link;

/** What two cases have in common. */
public enum ReasonKind {
    IMAGE,
    VIDEO,
    IDENTIFIER
}
