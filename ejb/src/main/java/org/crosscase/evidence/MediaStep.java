package org.crosscase.evidence;

/** What is due for a media item next. */
public enum MediaStep {
    /** Decode it and compute its signatures. */
    SIGN,
    /** Compare its signatures with all others. */
    MATCH,
    DONE
}
