package org.crosscase.signature.index;

/**
 * One signature found near at least one orientation of a query picture.
 *
 * @param id the identity under which the signature was put into the index
 * @param distance Hamming distance in bits to the nearest of the orientations asked for
 * @param orientation place of that orientation in the array given to the search, counted from 0; of equally near
 *     orientations the first
 */
public record OrientedHit(long id, int distance, int orientation) implements Comparable<OrientedHit> {

    /** Nearest first; equally near ones by identity. */
    @Override
    public int compareTo(OrientedHit other) {
        int byDistance = Integer.compare(distance, other.distance);
        return byDistance != 0 ? byDistance : Long.compare(id, other.id);
    }
}
