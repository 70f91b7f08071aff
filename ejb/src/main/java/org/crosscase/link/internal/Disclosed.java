package org.crosscase.link.internal;

import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.Disclosure;
import org.crosscase.casefile.DisclosurePolicy;

/** How much of a case the reader on the other side of a link learns: what {@link DisclosurePolicy} says, or all of an own case. */
enum Disclosed {
    NOTHING,
    /** That there is a hit, how strong, and the contact point. */
    CONTACT,
    /** Also reference, title and lead. */
    NAMED,
    /** Also the shared items' identities. */
    OPEN,
    /** Both cases are the agency's own. */
    OWN;

    /** @param told the owner of a covert case decided that the other side is told */
    static Disclosed of(LinkedCase shown, boolean told, AgencyId reader) {
        return shown.agency().equals(reader)
                ? OWN
                : of(DisclosurePolicy.of(shown.sensitivity(), told, shown.grantedTo(reader)));
    }

    static Disclosed of(Disclosure disclosure) {
        return switch (disclosure) {
            case NOTHING -> NOTHING;
            case CONTACT -> CONTACT;
            case SUMMARY -> NAMED;
            case OPEN -> OPEN;
        };
    }

    boolean hit() {
        return this != NOTHING;
    }

    /** Reference, title and lead. */
    boolean names() {
        return compareTo(NAMED) >= 0;
    }

    /** What names the shared items outside their agency. */
    boolean identities() {
        return compareTo(OPEN) >= 0;
    }
}
