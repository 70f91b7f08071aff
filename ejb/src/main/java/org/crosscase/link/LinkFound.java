package org.crosscase.link;

import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;

/**
 * An agency, or a coordinating body, may now know of a link. Fired inside the linker's transaction, once for each
 * addressee.
 *
 * @param ownCase the addressee's case; empty for a coordinating body
 * @param strength as the addressee may know it, 0 to 100
 */
public record LinkFound(LinkId linkId, AgencyId addressee, Optional<CaseId> ownCase, int strength) {}
