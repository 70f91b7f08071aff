package org.crosscase.person;

import java.io.Serializable;

/** An entry of a list that is not taken, and why. */
public record LeftOut(String entry, Why why) implements Serializable {
    /** By the name that REST uses. */
    public enum Why {
        /** Patterns are not run: one may take hours, and nobody sees what it would find. */
        REGEX_NOT_SUPPORTED,
        /** A part of a value would set aside what nobody foresees. */
        SUBSTRING_NOT_SUPPORTED,
        NO_NETWORK,
        NO_HOST,
        /** It can be read as none of the types that the list is about. */
        FITS_NO_TYPE,
        EMPTY_OR_TOO_LONG
    }
}
