package org.crosscase.link;

import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;

/**
 * A link that the addressee was told of grew by five points at least, or has more pictures. Fired inside the linker's
 * transaction; while evidence keeps coming in, with pauses that double.
 *
 * @param ownCase the addressee's case; empty for a coordinating body
 * @param strength as the addressee may know it, 0 to 100
 */
public record LinkStrengthened(LinkId linkId, AgencyId addressee, Optional<CaseId> ownCase, int strength) {}
