package org.crosscase.evidence;

import java.io.Serializable;

/**
 * Where a media item occurs.
 *
 * @param path text, never to be used as a path; control and direction marks are written out
 * @param pathBytes its name byte for byte as it came, where that is not the UTF-8 of {@code path}; else null
 * @param said what the source says of the file
 */
public record FoundAt(
        OccurrenceId id, ExhibitId exhibitId, String exhibit, String path, byte[] pathBytes, AtSource said)
        implements Serializable {}
