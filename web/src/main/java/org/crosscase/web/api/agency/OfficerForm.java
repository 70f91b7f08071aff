package org.crosscase.web.api.agency;

import org.crosscase.agency.OfficerSummary;

/** An officer of the caller's agency. */
public record OfficerForm(String id, String username, String name) {
    public static OfficerForm of(OfficerSummary officer) {
        return new OfficerForm(officer.id().toString(), officer.username(), officer.displayName());
    }
}
