package org.crosscase.shared;

import java.util.Set;

/**
 * One thing that two cases share, however many copies of it each of them holds. It knows what it says, by which of its copies it is
 * told, and how it is explained; how widely it is held its {@link ReasonSource} says.
 *
 * <p>Sealed, so that who needs to know a kind more closely is shown all of them. A kind that words alone explain is {@link
 * ToldByWords} and needs no place here.
 */
public sealed interface Shared permits SharedPicture, Shared.ToldByWords {
    ReasonKind kind();

    /** The copy on that side that stands for it; the very same on both sides where one thing lies in two cases. */
    ThingId best(Side side);

    /** All copies on that side. */
    Set<ThingId> all(Side side);

    /** 0 to below 1: what it says of the two cases if nobody else holds it. Nothing that may not cross a border may move it. */
    double likeness();

    /** Whether it is told without being asked for; what is only possible is listed. */
    boolean certain();

    /** Which of two that say as much stands first: the lower one. */
    int rank();

    /** Whether the thing is one and the same on both sides, so that the identity of the one names the other as well. */
    boolean same();

    /**
     * @param reader from whose side it is told; a coordinator is told as from the low one
     * @param exact whether the reader may know how near the two are; across a border no figure is told that moves with the other
     *     side's copy (ADR 0059)
     */
    Explanation explain(Side reader, boolean exact);

    /** A kind that needs nothing but its own words: certain, one and the same, one on each side. */
    non-sealed interface ToldByWords extends Shared {
        @Override
        default Set<ThingId> all(Side side) {
            return Set.of(best(side));
        }

        @Override
        default boolean certain() {
            return true;
        }

        @Override
        default int rank() {
            return 0;
        }

        @Override
        default boolean same() {
            return true;
        }
    }
}
