package org.crosscase.agency;

import java.util.Set;

/** Officers for tests of rules that ask who acts. */
public final class ActingOfficers {
    private ActingOfficers() {}

    /** Of an agency of its own. */
    public static ActingOfficer investigator() {
        return new ActingOfficer(
                OfficerId.random(),
                "nl.investigator",
                "An Investigator",
                AgencyId.random(),
                "nl-demo",
                "Polder Region Police",
                AgencyKind.POLICE,
                false,
                Set.of(Role.INVESTIGATOR));
    }
}
