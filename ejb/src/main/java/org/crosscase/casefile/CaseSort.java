package org.crosscase.casefile;

/** The orders of the case list; each is served by an index that begins with the agency. */
public enum CaseSort {
    NEWEST,
    REFERENCE,
    TITLE,
    STRONGEST_LINK
}
