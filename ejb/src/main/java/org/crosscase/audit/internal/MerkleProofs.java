package org.crosscase.audit.internal;

import java.util.List;

/** Checks proofs (RFC 9162, sections 2.1.3.2 and 2.1.4.2) with nothing but the hashes at hand. */
public final class MerkleProofs {
    private MerkleProofs() {}

    /** Whether the proof leads from the leaf at that place to the root of the tree of that size. */
    public static boolean includes(Sha256Hash leaf, long position, long size, List<Sha256Hash> proof, Sha256Hash root) {
        if (position < 0 || position >= size) {
            return false;
        }
        long node = position;
        long last = size - 1;
        Sha256Hash reached = leaf;
        for (Sha256Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reached = Sha256Hash.node(sibling, reached);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                reached = Sha256Hash.node(reached, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }

    /** Whether the proof shows that the later tree begins with the earlier one. */
    public static boolean consistent(
            long earlier, Sha256Hash earlierRoot, long later, Sha256Hash laterRoot, List<Sha256Hash> proof) {
        if (earlier < 1 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return proof.isEmpty() && earlierRoot.equals(laterRoot);
        }
        long node = earlier - 1;
        long last = later - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        int next = 0;
        Sha256Hash first = earlierRoot;
        if (Long.bitCount(earlier) != 1) {
            if (proof.isEmpty()) {
                return false;
            }
            first = proof.get(next++);
        }
        Sha256Hash asEarlier = first;
        Sha256Hash asLater = first;
        for (; next < proof.size(); next++) {
            Sha256Hash sibling = proof.get(next);
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                asEarlier = Sha256Hash.node(sibling, asEarlier);
                asLater = Sha256Hash.node(sibling, asLater);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                asLater = Sha256Hash.node(asLater, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && asEarlier.equals(earlierRoot) && asLater.equals(laterRoot);
    }
}
