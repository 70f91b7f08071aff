package org.crosscase.evidence;

/** What is due for a media item next. */
public enum MediaStep {
    /** Decode it and compute its signatures. */
    SIGN,
    /** Compare its signatures with all others. */
    MATCH,
    /**
     * Look for copies that were cropped, framed, turned a little or made tiny. Nothing waits for it: an item is DONE
     * without it.
     */
    DEEP,
    /**
     * Decode and sign anew what an earlier version of the decoding looked at. Nothing waits for it: an item stays DONE
     * meanwhile.
     */
    RESIGN,
    /**
     * Compare in detail with what PDQ alone found, where pictures are written rather than taken. Nothing waits for it but the
     * matches themselves: an item is DONE without it.
     */
    CHECK,
    DONE
}
