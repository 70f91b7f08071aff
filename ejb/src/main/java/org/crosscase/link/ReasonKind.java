package org.crosscase.link;

import org.crosscase.signature.kind.FileKind;

/** What two cases have in common. */
public enum ReasonKind {
    IMAGE,
    VIDEO,
    SOUND,
    /** A document, mail or mailbox. */
    DOCUMENT,
    /** Any other file. */
    FILE,
    IDENTIFIER;

    public static ReasonKind of(FileKind kind) {
        return switch (kind) {
            case PICTURE -> IMAGE;
            case FILM -> VIDEO;
            case SOUND -> SOUND;
            case DOCUMENT, MAIL -> DOCUMENT;
            default -> FILE;
        };
    }
}
