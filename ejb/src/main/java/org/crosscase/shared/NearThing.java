package org.crosscase.shared;

import org.crosscase.casefile.CaseId;

/**
 * A case that holds a thing or a direct match of it.
 *
 * @param thing that was asked for
 * @param held the thing itself or its match, which the case holds
 * @param covert whether the case counts for few
 */
public record NearThing(ThingId thing, ThingId held, CaseId caseId, boolean covert) {}
