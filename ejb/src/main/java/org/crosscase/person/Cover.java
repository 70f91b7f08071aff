package org.crosscase.person;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crosscase.agency.AgencyDetails;

/**
 * A cover identity, for the officer who registered it.
 *
 * @param endsOn the last day on which it is watched, or null
 * @param touches who recorded an identifier of it, the newest first
 */
public record Cover(CoverId id, String label, LocalDate endsOn, Instant registeredAt, List<Touch> touches)
        implements Serializable {
    public Cover {
        touches = List.copyOf(touches);
    }

    /** @param agency whose officers did, with its contact point; null where that may not be told: then a coordinator is to be asked */
    public record Touch(AgencyDetails agency, Instant at) implements Serializable {}
}
