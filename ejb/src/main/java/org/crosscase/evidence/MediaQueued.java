package org.crosscase.evidence;

import org.crosscase.agency.AgencyId;

/** A step of a media item became due; fired inside the transaction. Observe it after success, as a nudge only. */
public record MediaQueued(AgencyId agencyId, MediaId mediaId, MediaStep step) {}
