package org.crosscase.signature.archive;

/** Why something of an archive could not be taken out. Names are stable: they cross the border of a process. */
public enum ArchiveProblem {
    /** An entry, or the list of entries, is encrypted with a password. */
    ENCRYPTED,
    /** Compressed in a way that is not read. */
    UNSUPPORTED,
    /** Cannot be decompressed to its end. */
    DAMAGED,
    /** Taken out whole, but its checksum is another than the archive says. */
    WRONG_CHECKSUM,
    /** More comes out than the limits allow. */
    TOO_LARGE,
    /** More entries than the limit. */
    TOO_MANY_ENTRIES,
    /** Of a kind that is not opened, or a part of several. */
    NOT_OPENED
}
