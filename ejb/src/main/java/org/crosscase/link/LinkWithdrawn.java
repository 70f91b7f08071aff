package org.crosscase.link;

import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;

/**
 * No reason is left for a link that the addressee was told of. Fired inside the linker's transaction.
 *
 * @param ownCase the addressee's case; empty for a coordinating body
 */
public record LinkWithdrawn(LinkId linkId, AgencyId addressee, Optional<CaseId> ownCase) {}
