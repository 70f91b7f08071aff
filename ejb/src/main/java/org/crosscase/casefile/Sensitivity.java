package org.crosscase.casefile;

/** What the other side of a link learns of a case. From the least to the most restricted. */
public enum Sensitivity {
    /** Agency, reference, title, lead investigator and the shared items' identities. */
    OPEN,
    /** That there is a hit, how strong, and whom to call. */
    CONTACT,
    /** Nothing, not even that there is a hit. */
    COVERT
}
