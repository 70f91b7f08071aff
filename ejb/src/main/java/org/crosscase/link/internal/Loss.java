package org.crosscase.link.internal;

/** What may have taken reasons from a link since it was worked out last. */
enum Loss {
    /** Pictures were compared in detail and are different, and nothing else. */
    REFUTED,
    /** Files are compared with nothing any more, and nothing else. */
    SET_ASIDE,
    /** Something else (a case, an exhibit), or more than one of these: of no single one can it be said that it was the reason. */
    OTHER;

    static Loss of(boolean refutes, boolean setsAside, boolean hides) {
        if (hides || refutes == setsAside) {
            return OTHER;
        }
        return refutes ? REFUTED : SET_ASIDE;
    }
}
