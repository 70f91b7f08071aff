package org.crosscase.audit;

import java.io.Serializable;

/**
 * The first thing in a log that does not fit.
 *
 * @param position place in the log where it shows, from 0; -1 for an entry that has no place, or where none is
 * @param entryId the entry, or an empty text when none stands there or none is meant
 * @param detail for the auditor, in English: what was expected and what was found
 */
public record AuditFault(Kind kind, long position, String entryId, String detail) implements Serializable {
    /** What is wrong with it. */
    public enum Kind {
        /** The entry's content is no longer what was hashed. */
        CHANGED,
        /** The entry, or its place in the log, is gone. */
        MISSING,
        /** The entry was put into the table or the log by another hand than the sequencer's. */
        INSERTED,
        /** The entry stands at another place than the one where it was sealed. */
        MOVED,
        /** The entries agree with each other, but not with what was signed. */
        CHECKPOINT,
        /** A stored hash that serves proofs is wrong; the entries themselves are whole. */
        PROOF_HASH,
        /** Something was changed, and the trail does not tell of it. */
        UNRECORDED
    }
}
