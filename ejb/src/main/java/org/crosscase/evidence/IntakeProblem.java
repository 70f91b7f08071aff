package org.crosscase.evidence;

/** Why a file was not stored. Names are stable: they stand in rows and, as {@link #slug()}, in answers. */
public enum IntakeProblem {
    /** Over the limit of bytes for one file. */
    FILE_TOO_LARGE,
    /** The connection ended before the file did. */
    FILE_CUT_OFF,
    /** The store could not keep it: disk full or failing. */
    FILE_NOT_STORED,
    /** An archive within archives beyond the limit of depth; the archive itself is kept. */
    ARCHIVE_TOO_DEEP,
    /** More entries than the limit; those before it were taken in, and the archive itself is kept. */
    ARCHIVE_TOO_MANY_ENTRIES,
    /** Gives more bytes than the limits allow: a decompression bomb. The archive itself is kept. */
    ARCHIVE_TOO_LARGE,
    /** Damaged or cut off; entries before the damage were taken in, and the archive itself is kept. */
    ARCHIVE_BROKEN,
    /** The entry is encrypted with a password. */
    ENTRY_ENCRYPTED,
    /** The entry is compressed in a way that is not read. */
    ENTRY_UNSUPPORTED;

    /** Lower case with hyphens, as in problem details. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
