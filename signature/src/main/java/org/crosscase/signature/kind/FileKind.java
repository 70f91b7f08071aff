package org.crosscase.signature.kind;

/** What a file is, broadly: as officers sort them. Names are stable: they stand in rows and answers. */
public enum FileKind {
    PICTURE,
    FILM,
    SOUND,
    /** Text documents, tables, presentations, books. */
    DOCUMENT,
    /** Mail, mailboxes, contacts and appointments. */
    MAIL,
    ARCHIVE,
    DATABASE,
    /** Readable text of any sort, sources and settings among them. */
    TEXT,
    /** Programs, their libraries and packages. */
    PROGRAM,
    FONT,
    /** Written by systems beside the owner's files: settings of folders, small pictures of them, traces of copying. */
    SYSTEM,
    /** Disks and parts of them, encrypted containers. */
    DISK,
    EMPTY,
    /** Bytes that say nothing of what they are. */
    UNKNOWN;

    /** Whether equal files of the kind say something of two owners: programs, fonts and traces of systems stand everywhere. */
    public boolean particular() {
        return switch (this) {
            case PROGRAM, FONT, SYSTEM, EMPTY -> false;
            default -> true;
        };
    }
}
