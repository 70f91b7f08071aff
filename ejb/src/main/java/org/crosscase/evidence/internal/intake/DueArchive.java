package org.crosscase.evidence.internal.intake;

import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.OccurrenceId;

/**
 * An archive that a worker has claimed, to take it apart.
 *
 * @param depth archives around its entries
 * @param attempts claims so far, this one included
 */
public record DueArchive(OccurrenceId occurrence, AgencyId agency, int depth, long fence, int attempts) {}
