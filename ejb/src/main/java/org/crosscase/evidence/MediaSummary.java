package org.crosscase.evidence;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.signature.pdq.PdqHash;

/**
 * One media item of a case.
 *
 * @param sha256 null when it is known by other signatures alone
 * @param size bytes, or null when the agency keeps the file at home
 * @param width pixels, or null when it is no readable picture
 * @param pdq null when there is none
 * @param pdqQuality 0 to 100, or null
 * @param problem why no picture could be made of it, as a slug, or null
 * @param position in the case, gapless from 1
 * @param withdrawn every exhibit of the case that holds it was withdrawn
 * @param kindName what it is, in English, for instance {@code MP4 film}; empty before it was looked at
 * @param occurrences in this case; the first 20 in a list, all in {@link MediaDetails}; the one by which a list
 *     is sorted comes first
 * @param linked whether it matches media of another case that the agency may know of
 * @param changedAt when the file was last changed on its sender's side, or null: nobody said, or it is no list
 */
public record MediaSummary(
        MediaId id,
        Sha256 sha256,
        String mimeType,
        Long size,
        Integer width,
        Integer height,
        PdqHash pdq,
        Integer pdqQuality,
        MediaStep step,
        String problem,
        String problemDetail,
        boolean hasThumbnail,
        boolean hasContent,
        long position,
        boolean withdrawn,
        List<FoundAt> occurrences,
        FileKind kind,
        String kindName,
        Comparison comparison,
        boolean linked,
        Instant changedAt)
        implements Serializable {

    /** The same item with the places at which a list shows it. */
    public MediaSummary at(List<FoundAt> places, Instant changed) {
        return new MediaSummary(
                id,
                sha256,
                mimeType,
                size,
                width,
                height,
                pdq,
                pdqQuality,
                step,
                problem,
                problemDetail,
                hasThumbnail,
                hasContent,
                position,
                withdrawn,
                places,
                kind,
                kindName,
                comparison,
                linked,
                changed);
    }
}
