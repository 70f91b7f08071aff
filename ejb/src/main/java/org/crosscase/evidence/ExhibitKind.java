package org.crosscase.evidence;

/** What sort of thing an exhibit is. */
public enum ExhibitKind {
    PHONE,
    COMPUTER,
    DISK,
    ACCOUNT_EXPORT,
    DOWNLOAD,
    DOCUMENT,
    OTHER
}
