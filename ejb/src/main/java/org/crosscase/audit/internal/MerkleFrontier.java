package org.crosscase.audit.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree (RFC 9162) that is only ever appended to: it keeps the complete subtrees along its right edge, 64 hashes
 * at most, so that a log of any length can be recomputed in one pass and constant memory.
 */
public final class MerkleFrontier {
    /** Hears of each subtree of 2^level leaves, level 1 and up, when its last leaf comes in. */
    public interface Completed {
        void subtree(int level, long position, Sha256Hash hash);
    }

    private final List<Sha256Hash> rightEdge = new ArrayList<>();
    private final Completed listener;
    private long size;

    public MerkleFrontier(Completed listener) {
        this.listener = listener;
    }

    public void add(Sha256Hash leaf) {
        Sha256Hash subtree = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            subtree = Sha256Hash.node(rightEdge.remove(rightEdge.size() - 1), subtree);
            level++;
            listener.subtree(level, size >> level, subtree);
        }
        rightEdge.add(subtree);
        size++;
    }

    public long size() {
        return size;
    }

    public Sha256Hash root() {
        if (rightEdge.isEmpty()) {
            return Sha256Hash.OF_NOTHING;
        }
        Sha256Hash root = rightEdge.get(rightEdge.size() - 1);
        for (int i = rightEdge.size() - 2; i >= 0; i--) {
            root = Sha256Hash.node(rightEdge.get(i), root);
        }
        return root;
    }
}
