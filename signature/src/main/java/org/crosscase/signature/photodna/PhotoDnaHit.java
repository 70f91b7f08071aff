package org.crosscase.signature.photodna;

/**
 * One PhotoDNA signature found near a query.
 *
 * @param id the identity under which the signature was put into the index
 * @param squaredDistance sum of the squares of the byte differences to the query
 */
public record PhotoDnaHit(long id, int squaredDistance) implements Comparable<PhotoDnaHit> {

    /** Nearest first; equally near ones by identity. */
    @Override
    public int compareTo(PhotoDnaHit other) {
        int byDistance = Integer.compare(squaredDistance, other.squaredDistance);
        return byDistance != 0 ? byDistance : Long.compare(id, other.id);
    }
}
