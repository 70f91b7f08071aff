package org.crosscase.link.internal;

import org.crosscase.casefile.Sensitivity;

/** How much of a case the other side of a link learns: the table of the product's rules, and nothing else decides it. */
enum Disclosed {
    NOTHING,
    /** That there is a hit, how strong, and the contact point. */
    CONTACT,
    /** Also reference, title, lead and the shared items' identities. */
    NAMED,
    /** Both cases are the agency's own. */
    OWN;

    /** @param told the owner of a covert case decided that the other side is told */
    static Disclosed of(Sensitivity sensitivity, boolean told, boolean sameAgency) {
        if (sameAgency) {
            return OWN;
        }
        return switch (sensitivity) {
            case OPEN -> NAMED;
            case CONTACT -> CONTACT;
            case COVERT -> told ? CONTACT : NOTHING;
        };
    }

    boolean hit() {
        return this != NOTHING;
    }

    /** Reference, title and lead. */
    boolean names() {
        return this == NAMED || this == OWN;
    }
}
