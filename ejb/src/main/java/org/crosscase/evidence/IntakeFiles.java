package org.crosscase.evidence;

import java.io.Serializable;

/**
 * Counts of the files of one intake.
 *
 * @param received all that came in, refused ones and what came out of archives included
 * @param stored new content, kept in the encrypted store
 * @param duplicate content that the agency held already
 * @param rejected not stored, or kept as evidence but not readable as a picture; each is named among the rejections
 * @param signed pictures whose signatures are computed; not what cannot be read
 * @param compared that have been compared with all known signatures
 * @param expected all that the sender announced; 0 when it announced nothing
 * @param missing of these, not here
 * @param refused of the missing, those that are not taken at any time: larger than one file may be
 * @param matched that stand in a link which the agency may see
 */
public record IntakeFiles(
        long expected,
        long missing,
        long refused,
        long received,
        long stored,
        long duplicate,
        long rejected,
        long signed,
        long compared,
        long matched)
        implements Serializable {
    /** All that is to be compared: what is here and kept, and what is still to come or never came. */
    public long toCompare() {
        return Math.max(expected, stored + duplicate + missing);
    }

    /** Announced files that are not here and may still come. */
    public long awaited() {
        return missing - refused;
    }

    /** Announced files that are here. */
    public long arrived() {
        return expected - missing;
    }
}
