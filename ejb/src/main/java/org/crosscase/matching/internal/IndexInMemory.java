package org.crosscase.matching.internal;

import org.crosscase.matching.IndexReport;

/** A copy in memory of signatures on record. All methods run as matcher. */
public interface IndexInMemory {
    /** Compares the copy with the table; whoever searches waits meanwhile. Nothing where it was not needed yet. */
    IndexReport verify();

    /** Throws the copy away; the next use reads the table anew. */
    void forget();
}
