package org.crosscase.evidence.internal.intake;

import org.crosscase.evidence.IntakeFileId;
import org.crosscase.evidence.OccurrenceId;

/**
 * The archive that a file was taken from.
 *
 * @param container its occurrence, or null for a file that was handed in itself
 * @param root occurrence of the outermost archive, or null
 * @param depth archives around the file, 0 for one that was handed in itself
 * @param announced the file as its sender had named it before, or null
 */
public record Origin(OccurrenceId container, OccurrenceId root, int depth, IntakeFileId announced) {
    public static final Origin HANDED_IN = new Origin(null, null, 0);

    /** From an archive, or handed in without having been named before. */
    public Origin(OccurrenceId container, OccurrenceId root, int depth) {
        this(container, root, depth, null);
    }

    public static Origin announced(IntakeFileId file) {
        return new Origin(null, null, 0, file);
    }
}
