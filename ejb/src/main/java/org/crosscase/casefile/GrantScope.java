package org.crosscase.casefile;

/** What of a case is granted. None ever shows a picture. */
public enum GrantScope {
    /** That there is a hit, how strong, and the contact point. */
    HIT,
    /** Also reference, title and lead. */
    SUMMARY
}
