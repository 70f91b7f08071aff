package org.crosscase.signature.index;

/** Receives the hits of a streaming search, one call each, in no particular order, on the searching thread. */
@FunctionalInterface
public interface HitConsumer {

    /**
     * Takes one hit.
     *
     * @param id the identity under which the signature was put into the index
     * @param distance Hamming distance to the query in bits
     */
    void accept(long id, int distance);
}
