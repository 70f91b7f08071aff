package org.crosscase.evidence;

/** Why a file was not stored. Names are stable: they stand in rows and, as {@link #slug()}, in answers. */
public enum IntakeProblem {
    /** Over the limit of bytes for one file. */
    FILE_TOO_LARGE,
    /** The connection ended before the file did. */
    FILE_CUT_OFF,
    /** It was announced and never came, or not wholly. */
    FILE_NOT_ARRIVED,
    /** The sender could not read it any more: changed or removed while it was sent. */
    FILE_CHANGED,
    /** The store could not keep it: disk full or failing. */
    FILE_NOT_STORED,
    /** An archive within archives beyond the limit of depth; the archive itself is kept. */
    ARCHIVE_TOO_DEEP,
    /** More entries than the limit; those before it were taken in, and the archive itself is kept. */
    ARCHIVE_TOO_MANY_ENTRIES,
    /** Gives more bytes than the limits allow: a decompression bomb. The archive itself is kept. */
    ARCHIVE_TOO_LARGE,
    /** Damaged or cut off; the entries that could be found were taken in, and the archive itself is kept. */
    ARCHIVE_BROKEN,
    /** The whole archive is encrypted with a password; it is kept. */
    ARCHIVE_ENCRYPTED,
    /** An archive of a kind that is not opened, or a part of one; it is kept. */
    ARCHIVE_NOT_OPENED,
    /** A file of an archive was taken in, and its checksum is another than the archive says. */
    ARCHIVE_WRONG_CHECKSUM,
    /** Gives more bytes than the limits allow for one file of an archive. */
    ENTRY_TOO_LARGE,
    /** Cannot be decompressed to its end. */
    ENTRY_DAMAGED,
    /** The entry is encrypted with a password. */
    ENTRY_ENCRYPTED,
    /** The entry is compressed in a way that is not read. */
    ENTRY_UNSUPPORTED;

    /** Lower case with hyphens, as in problem details. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
