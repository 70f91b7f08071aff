package org.crosscase.signature.index;

import java.io.IOException;

/**
 * A snapshot that must not be loaded: cut short, altered, of another algorithm or of an unknown version. The caller
 * rebuilds the index from the signature table instead.
 */
public final class DamagedSnapshotException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the snapshot. */
    public enum Damage {
        /** The first bytes are not those of a snapshot. */
        NOT_A_SNAPSHOT,
        /** Written by a version of the format, or for an algorithm, that this code does not read. */
        OTHER_FORMAT,
        /** The file ends before its content does. */
        CUT_SHORT,
        /** The content does not agree with its checksum. */
        CHECKSUM,
        /** The checksum fits, yet the content is impossible, for instance an identity that stands in it twice. */
        CONTENT
    }

    private final Damage damage;

    /** Names the damage and describes it. */
    public DamagedSnapshotException(Damage damage, String detail) {
        super("The index snapshot cannot be used (" + damage + "): " + detail);
        this.damage = damage;
    }

    /** What is wrong with the snapshot. */
    public Damage damage() {
        return damage;
    }
}
