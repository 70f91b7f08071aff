package org.crosscase.search;

/** What a search finds. */
public enum SearchKind {
    CASE,
    PERSON,
    IDENTIFIER
}
