package org.crosscase.evidence;

import org.crosscase.agency.AgencyId;

/**
 * A step that a worker has claimed. It belongs to the worker until the lease ends, and to nobody who comes back later:
 * each claim raises the fence.
 *
 * @param attempts claims so far, this one included
 */
public record DueMedia(MediaId mediaId, AgencyId agencyId, MediaStep step, long fence, int attempts) {}
