package org.crosscase.audit.internal;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a stored Merkle tree (RFC 9162, section 2.1), from the hashes of its complete subtrees. */
public final class MerkleTree {
    /** Where complete subtrees come from; level 0 are the leaves. */
    @FunctionalInterface
    public interface Subtrees {
        /** @param position counts subtrees of 2^level leaves from 0 */
        Sha256Hash get(int level, long position);
    }

    private final Subtrees subtrees;

    public MerkleTree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The root over the first {@code size} leaves. */
    public Sha256Hash root(long size) {
        return size == 0 ? Sha256Hash.OF_NOTHING : range(0, size);
    }

    /**
     * The hashes that lead from a leaf to the root.
     *
     * @throws IllegalArgumentException when the tree of that size has no such leaf
     */
    public List<Sha256Hash> inclusionProof(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("no leaf " + leaf + " in a tree of " + size);
        }
        List<Sha256Hash> proof = new ArrayList<>();
        include(leaf, 0, size, proof);
        return proof;
    }

    private void include(long leaf, long from, long to, List<Sha256Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            include(leaf, from, middle, proof);
            proof.add(range(middle, to));
        } else {
            include(leaf, middle, to, proof);
            proof.add(range(from, middle));
        }
    }

    /** The hashes that show that the tree of {@code size} begins with the tree of {@code earlier} leaves. */
    public List<Sha256Hash> consistencyProof(long earlier, long size) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("no tree of " + earlier + " in a tree of " + size);
        }
        List<Sha256Hash> proof = new ArrayList<>();
        if (earlier < size) {
            subproof(earlier, 0, size, true, proof);
        }
        return proof;
    }

    private void subproof(long earlier, long from, long to, boolean known, List<Sha256Hash> proof) {
        if (earlier == to) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (earlier <= middle) {
            subproof(earlier, from, middle, known, proof);
            proof.add(range(middle, to));
        } else {
            subproof(earlier, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    private Sha256Hash range(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1 && from % leaves == 0) {
            int level = Long.numberOfTrailingZeros(leaves);
            return subtrees.get(level, from >> level);
        }
        long middle = from + split(leaves);
        return Sha256Hash.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two that is smaller than the number of leaves. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
