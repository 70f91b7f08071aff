package org.crosscase.shared;

/** Of two cases, the one whose id the database puts first, or the other. */
public enum Side {
    LOW,
    HIGH;

    public Side other() {
        return this == LOW ? HIGH : LOW;
    }
}
