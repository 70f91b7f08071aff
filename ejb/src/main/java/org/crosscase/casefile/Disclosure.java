package org.crosscase.casefile;

/** How much of a case another agency learns by a link; each level holds those before it. */
public enum Disclosure {
    NOTHING,
    /** That there is a hit, how strong, and the contact point. */
    CONTACT,
    /** Also reference, title and lead. */
    SUMMARY,
    /** Also the shared items' identities. */
    OPEN
}
