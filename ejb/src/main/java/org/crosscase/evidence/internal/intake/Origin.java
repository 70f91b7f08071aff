package org.crosscase.evidence.internal.intake;

import org.crosscase.evidence.AtSource;
import org.crosscase.evidence.IntakeFileId;
import org.crosscase.evidence.OccurrenceId;

/**
 * The archive that a file was taken from.
 *
 * @param container its occurrence, or null for a file that was handed in itself
 * @param root occurrence of the outermost archive, or null
 * @param depth archives around the file, 0 for one that was handed in itself
 * @param announced the file as its sender had named it before, or null
 * @param said what the archive or the sender says of the file
 */
public record Origin(OccurrenceId container, OccurrenceId root, int depth, IntakeFileId announced, AtSource said) {
    /** Without having been named before. */
    public static final Origin HANDED_IN = new Origin(null, null, 0, null, AtSource.NOTHING);

    public static Origin announced(IntakeFileId file, AtSource said) {
        return new Origin(null, null, 0, file, said);
    }

    public static Origin archive(OccurrenceId container, OccurrenceId root, int depth, AtSource said) {
        return new Origin(container, root, depth, null, said);
    }
}
