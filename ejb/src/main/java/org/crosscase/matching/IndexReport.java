package org.crosscase.matching;

import java.io.Serializable;

/**
 * How an index in memory agrees with the signature table.
 *
 * @param inTable signatures on record that belong into the index
 * @param inIndex signatures that a search can find
 * @param missing on record, but not in the index
 * @param surplus in the index, but not on record
 * @param different in both, with another value
 */
public record IndexReport(long inTable, long inIndex, long missing, long surplus, long different)
        implements Serializable {
    /** Both together. */
    public IndexReport plus(IndexReport other) {
        return new IndexReport(
                inTable + other.inTable,
                inIndex + other.inIndex,
                missing + other.missing,
                surplus + other.surplus,
                different + other.different);
    }

    public boolean agrees() {
        return missing == 0 && surplus == 0 && different == 0;
    }
}
