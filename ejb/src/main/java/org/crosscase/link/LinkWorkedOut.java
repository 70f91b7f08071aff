package org.crosscase.link;

import org.crosscase.agency.AgencyId;

/**
 * What two agencies know of a link may have changed, or may not: whoever hears of it asks anew, as each of them. It must not be
 * passed on by itself. Fired inside the linker's transaction.
 */
public record LinkWorkedOut(AgencyId low, AgencyId high) {}
