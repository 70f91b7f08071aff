package org.crosscase.evidence.internal.media;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crosscase.Spelling;

/**
 * Names and paths as lists are sorted by them. Folded, so that case and accents do not part what stands together; cut to what
 * an index takes.
 *
 * @param name key of the file name
 * @param path keys of the folders with {@link #BELOW} between them, {@link #IN}, and the name
 */
record ListingKeys(String name, String path) {
    /** Sorts before all that a name holds: files of a folder stand before its folders. */
    static final char IN = '\u0001';

    static final char BELOW = '\u0002';

    /** The first character after both. */
    private static final char AFTER = '\u0003';

    /** The last code point there is. */
    static final String LAST = "\uDBFF\uDFFF";

    /** Bytes of UTF-8 for the folders, and as many for the name: an index takes 2,700 in all. */
    private static final int MOST = 1_200;

    static final ListingKeys NONE = new ListingKeys("", Character.toString(IN));

    static ListingKeys of(String path) {
        List<String> parts = parts(path);
        String name = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        String key = cut(folded(name));
        return new ListingKeys(key, folders(parts.subList(0, Math.max(0, parts.size() - 1))) + IN + key);
    }

    /** Where the files of a folder and of all below it begin. */
    static String from(String folder) {
        return folders(parts(folder)) + IN;
    }

    /** Where they have ended. */
    static String to(String folder) {
        return folders(parts(folder)) + AFTER;
    }

    /** How the keys of all folders in this one begin; empty for the exhibit itself. */
    static String foldersWithin(String folder) {
        String within = folders(parts(folder));
        return within.isEmpty() ? "" : within + BELOW;
    }

    /** What separates the parts of a path on any system; two in a row part nothing. */
    static List<String> parts(String path) {
        return Arrays.stream(path.split("[/\\\\]"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Names are searched as they read. */
    static String folded(String text) {
        return Spelling.searchable(text);
    }

    /** Whole folders only: what is deeper counts as standing in the last one that fits. */
    private static String folders(List<String> parts) {
        List<String> kept = new ArrayList<>();
        int bytes = 0;
        for (String part : parts) {
            String key = folded(part);
            bytes += key.getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes > MOST) {
                break;
            }
            kept.add(key);
        }
        return String.join(Character.toString(BELOW), kept);
    }

    private static String cut(String key) {
        int end = Math.min(key.length(), MOST);
        while (key.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST) {
            end--;
        }
        return end > 0 && Character.isHighSurrogate(key.charAt(end - 1))
                ? key.substring(0, end - 1)
                : key.substring(0, end);
    }
}
