package org.crosscase.casefile;

import java.io.Serializable;
import org.crosscase.Checks;
import org.crosscase.Problem;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.OfficerId;

/**
 * To whom something is granted: all of an agency, those of a unit, or one officer.
 *
 * @param unit as the agency's tokens spell it, or null
 * @param officer of that agency, or null
 */
public record GrantReceiver(AgencyId agency, String unit, OfficerId officer) implements Serializable {
    private static final int LONGEST_UNIT = 100;

    public GrantReceiver {
        if (unit != null && officer != null) {
            throw new IllegalArgumentException("a grant is to a unit or to an officer");
        }
    }

    public static GrantReceiver agency(AgencyId agency) {
        return new GrantReceiver(agency, null, null);
    }

    /** @throws Problem {@code field-missing}, {@code field-too-long}, {@code field-has-control-characters} */
    public static GrantReceiver unit(AgencyId agency, String unit) {
        return new GrantReceiver(agency, Checks.line("unit", unit, LONGEST_UNIT), null);
    }

    public static GrantReceiver officer(AgencyId agency, OfficerId officer) {
        return new GrantReceiver(agency, null, officer);
    }
}
