package org.crosscase.signature.index;

/**
 * What an index holds in memory, by its own account of its arrays (object headers and garbage not counted).
 *
 * @param signatures signatures that a search can find
 * @param bytes bytes of all arrays, those of removed signatures not yet merged away included
 * @param segments number of immutable segments that a search visits
 * @param unindexed signatures put so recently that a search still compares each of them
 */
public record IndexMemory(int signatures, long bytes, int segments, int unindexed) {

    /** Bytes for each signature that a search can find; 0 for an empty index. */
    public double bytesPerSignature() {
        return signatures == 0 ? 0 : (double) bytes / signatures;
    }
}
