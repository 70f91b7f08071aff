package org.crosscase.audit.internal;

import java.util.List;

/** A log of numbered leaves, in memory. */
final class LogOfTest {
    private final String origin;
    private int rewritten = -1;

    LogOfTest(String origin) {
        this.origin = origin;
    }

    /** The same with another entry at that place. */
    LogOfTest rewrite(int position) {
        rewritten = position;
        return this;
    }

    Checkpoint head(int size) {
        return new Checkpoint(origin, size, tree().root(size));
    }

    List<Sha256Hash> proof(int seen, int size) {
        return seen < 1 || seen > size ? List.of() : tree().consistencyProof(seen, size);
    }

    private MerkleTree tree() {
        return new MerkleTree(new MerkleTree.Subtrees() {
            @Override
            public Sha256Hash get(int level, long position) {
                return level == 0
                        ? Sha256Hash.leaf(new byte[] {(byte) position, (byte) (position == rewritten ? 1 : 0)})
                        : Sha256Hash.node(get(level - 1, 2 * position), get(level - 1, 2 * position + 1));
            }
        });
    }
}
