package org.crosscase.evidence;

import java.time.Instant;
import org.crosscase.signature.kind.FileKind;

/**
 * Which media items of a case to list. Null leaves a condition out.
 *
 * @param exhibit lists its files: one found at two places stands in it twice, each time with its place
 * @param folder with all below it; parts of the path parted by {@code /}
 * @param name part of the file name, however it is spelled
 * @param path part of the path with the name
 * @param minSize bytes; items whose file stays at home have no size
 * @param from last changed on the sender's side at this moment or later
 * @param to and before this one
 */
public record MediaSelection(
        MediaFilter filter,
        FileKind kind,
        ExhibitId exhibit,
        String folder,
        String name,
        String path,
        Long minSize,
        Long maxSize,
        Instant from,
        Instant to) {
    public static final MediaSelection ALL = of(MediaFilter.ALL);

    public static MediaSelection of(MediaFilter filter) {
        return new MediaSelection(filter, null, null, null, null, null, null, null, null, null);
    }

    public MediaSelection inExhibit(ExhibitId one) {
        return new MediaSelection(filter, kind, one, folder, name, path, minSize, maxSize, from, to);
    }

    public MediaSelection inFolder(String one) {
        return new MediaSelection(filter, kind, exhibit, one, name, path, minSize, maxSize, from, to);
    }
}
