package org.crosscase.audit.internal;

import java.util.List;

/** Whether the parts of a court bundle belong together. */
public final class BundleProof {
    private BundleProof() {}

    /**
     * @param position place of the entry in the log, from 0
     * @param hashes inclusion proof (RFC 9162), from the leaf up
     * @param checkpoint the signed head
     * @param verifierKey of the log, as it is published
     * @return false for whatever is malformed, too
     */
    public static boolean holds(
            byte[] entry, long position, List<byte[]> hashes, String checkpoint, String verifierKey) {
        try {
            Checkpoint head = Checkpoint.parse(checkpoint);
            PublicLogKey key = PublicLogKey.parse(head.origin(), verifierKey);
            return Checkpoint.isSignedThroughout(checkpoint, key)
                    && MerkleProofs.includes(
                            Sha256Hash.leaf(entry),
                            position,
                            head.size(),
                            hashes.stream().map(Sha256Hash::new).toList(),
                            head.root());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
