package org.crosscase.person.internal.name;

/**
 * What two names say about their bearers being one.
 *
 * @param percent 0 to 100, how much of the two agrees
 */
public record NameLikeness(int percent, Meaning meaning) {
    static final NameLikeness UNKNOWN = new NameLikeness(0, Meaning.UNKNOWN);

    /** What a percentage means depends on more than its size. */
    public enum Meaning {
        /** The same name, only written or transliterated otherwise. */
        EQUAL,
        /** One may be a spelling, a short form or a part of the other. */
        ALIKE,
        DIFFERENT,
        /** One is empty, or its characters do not tell how they are read. */
        UNKNOWN
    }

    public boolean agrees() {
        return meaning == Meaning.EQUAL || meaning == Meaning.ALIKE;
    }
}
