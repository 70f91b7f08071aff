package org.crosscase.audit.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.crosscase.audit.AuditFault.Kind;

/** Compares the recomputed tree with the heads and the end that are kept outside the database. */
final class OutsideCheck {
    private final Deque<OutsideHeads.Kept> ahead;
    private final Optional<EndMark> end;
    private long agreed;
    private boolean endReached;

    OutsideCheck(OutsideHeads.OfLog outside) {
        this.ahead = new ArrayDeque<>(outside.heads());
        this.end = outside.end();
    }

    /** To be called after each entry. */
    void reached(MerkleFrontier tree, Sha256Hash seal) {
        while (!ahead.isEmpty() && ahead.peek().head().size() <= tree.size()) {
            OutsideHeads.Kept kept = ahead.remove();
            if (!kept.head().root().equals(tree.root())) {
                throw new FaultFound(
                        Kind.CHECKPOINT,
                        agreed,
                        null,
                        "these are not the " + tree.size() + " entries that were signed" + by(kept)
                                + ": they were rewritten among entries " + agreed + " to " + (tree.size() - 1));
            }
            agreed = tree.size();
        }
        if (end.isPresent() && end.get().size() == tree.size()) {
            endReached = true;
            if (!end.get().seal().equals(seal)) {
                throw new FaultFound(
                        Kind.CHECKPOINT,
                        agreed,
                        null,
                        "these are not the " + tree.size()
                                + " entries that were placed: they were rewritten among entries " + agreed + " to "
                                + (tree.size() - 1));
            }
        }
    }

    void requireNoneBeyond(long size) {
        if (!ahead.isEmpty()) {
            OutsideHeads.Kept last = ahead.getLast();
            throw new FaultFound(
                    Kind.MISSING,
                    size,
                    null,
                    "the end was cut off: " + last.head().size() + " entries were signed" + by(last)
                            + "; the log holds " + size);
        }
        if (end.isPresent() && !endReached && end.get().size() > size) {
            throw new FaultFound(
                    Kind.MISSING,
                    size,
                    null,
                    "the end was cut off: " + end.get().size() + " entries were placed; the log holds " + size);
        }
    }

    private static String by(OutsideHeads.Kept kept) {
        return kept.keeper().isEmpty() ? "" : " and seen by " + kept.keeper();
    }
}
