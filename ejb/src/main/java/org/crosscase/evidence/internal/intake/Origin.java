package org.crosscase.evidence.internal.intake;

import org.crosscase.evidence.OccurrenceId;

/**
 * The archive that a file was taken from.
 *
 * @param container its occurrence, or null for a file that was handed in itself
 * @param root occurrence of the outermost archive, or null
 * @param depth archives around the file, 0 for one that was handed in itself
 */
public record Origin(OccurrenceId container, OccurrenceId root, int depth) {
    public static final Origin HANDED_IN = new Origin(null, null, 0);
}
