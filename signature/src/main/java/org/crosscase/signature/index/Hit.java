package org.crosscase.signature.index;

/**
 * One signature found near a query.
 *
 * @param id the identity under which the signature was put into the index
 * @param distance Hamming distance to the query in bits, 0 to 256
 */
public record Hit(long id, int distance) implements Comparable<Hit> {

    /** Nearest first; equally near ones by identity, so that an answer always reads the same. */
    @Override
    public int compareTo(Hit other) {
        int byDistance = Integer.compare(distance, other.distance);
        return byDistance != 0 ? byDistance : Long.compare(id, other.id);
    }
}
