package org.crosscase.evidence;

import java.io.Serializable;

/**
 * Where a media item occurs.
 *
 * @param path text, never to be used as a path; control and direction marks are written out
 */
public record FoundAt(OccurrenceId id, ExhibitId exhibitId, String exhibit, String path) implements Serializable {}
