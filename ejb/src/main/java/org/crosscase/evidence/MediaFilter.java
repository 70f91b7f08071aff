package org.crosscase.evidence;

/** Which media items of a case a page shows. */
public enum MediaFilter {
    ALL,
    /** Those that could be read as a picture. */
    PICTURES,
    /** Those that could not. */
    PROBLEMS,
    /** Those that stand in a link which the agency may see. */
    MATCHED
}
