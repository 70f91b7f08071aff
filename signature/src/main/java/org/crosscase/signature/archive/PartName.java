package org.crosscase.signature.archive;

import java.util.regex.Pattern;

/**
 * Names of the parts of an archive that was written in several. Only the first part, or the last, begins or ends like an
 * archive: of the others nothing but the name tells.
 */
public final class PartName {
    private static final Pattern NUMBERED =
            Pattern.compile(".*\\.(?:7z|zip|zipx|rar|tar|tgz|tbz2?|txz|gz|bz2|xz|cab|arj|lzh|exe)\\.\\d{3,4}");
    private static final Pattern OWN_ENDING = Pattern.compile(".*\\.(?:[rsz]\\d\\d|zx\\d\\d|part\\d+\\.(?:rar|exe))");
    private static final Pattern OF_ZIP = Pattern.compile("(?i).*\\.(?:zipx?\\.\\d{3,4}|zx?\\d\\d)");
    private static final Pattern NUMBER = Pattern.compile(".*\\.\\d{3}");

    private PartName() {}

    /** Whether a name says by itself that this is a part of an archive. */
    public static boolean saysSo(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return NUMBERED.matcher(lower).matches() || OWN_ENDING.matcher(lower).matches();
    }

    /** Entries of a ZIP can be found in any part, by what each begins with. */
    static boolean ofZip(String name) {
        return OF_ZIP.matcher(name).matches();
    }

    /** Whether an archive of this name that has no end is likelier a part than damaged. */
    static boolean fits(String name) {
        return saysSo(name) || NUMBER.matcher(name).matches();
    }
}
