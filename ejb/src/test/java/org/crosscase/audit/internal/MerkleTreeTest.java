package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private static final int LARGEST = Sample.of(300, 40);

    private final List<Sha256Hash> leaves = IntStream.range(0, LARGEST)
            .mapToObj(i -> Sha256Hash.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    private final MerkleTree tree = new MerkleTree(this::subtree);

    private Sha256Hash subtree(int level, long position) {
        return level == 0
                ? leaves.get((int) position)
                : Sha256Hash.node(subtree(level - 1, 2 * position), subtree(level - 1, 2 * position + 1));
    }

    /** The definition of RFC 9162, section 2.1.1, word for word. */
    private static Sha256Hash naive(List<Sha256Hash> leaves) {
        if (leaves.isEmpty()) {
            return Sha256Hash.OF_NOTHING;
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        return Sha256Hash.node(naive(leaves.subList(0, k)), naive(leaves.subList(k, leaves.size())));
    }

    @Test
    void knownRoots() {
        // SHA-256 of nothing, and of the single byte 0 (a leaf without content)
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256Hash.OF_NOTHING.hex());
        assertEquals(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                Sha256Hash.leaf(new byte[0]).hex());
    }

    @Test
    void everyRootIsThatOfTheNaiveTree() {
        MerkleFrontier frontier = new MerkleFrontier((level, position, hash) -> {});
        for (int size = 0; size <= LARGEST; size++) {
            Sha256Hash expected = naive(leaves.subList(0, size));
            assertEquals(expected, tree.root(size), "stored tree of " + size);
            assertEquals(expected, frontier.root(), "appended tree of " + size);
            if (size < LARGEST) {
                frontier.add(leaves.get(size));
            }
        }
    }

    @Test
    void frontierReportsEachCompleteSubtreeOnce() {
        List<String> reported = new ArrayList<>();
        MerkleFrontier frontier = new MerkleFrontier((level, position, hash) -> {
            assertEquals(subtree(level, position), hash);
            reported.add(level + ":" + position);
        });
        leaves.forEach(frontier::add);
        List<String> expected = new ArrayList<>();
        for (int level = 1; 1 << level <= LARGEST; level++) {
            for (int position = 0; (position + 1) << level <= LARGEST; position++) {
                expected.add(level + ":" + position);
            }
        }
        assertEquals(
                expected.stream().sorted().toList(), reported.stream().sorted().toList());
    }

    @Test
    void everyLeafIsProvedInEveryTree() {
        for (int size = 1; size <= LARGEST; size++) {
            Sha256Hash root = tree.root(size);
            for (int leaf = 0; leaf < size; leaf++) {
                List<Sha256Hash> proof = tree.inclusionProof(leaf, size);
                assertTrue(
                        MerkleProofs.includes(leaves.get(leaf), leaf, size, proof, root),
                        "leaf " + leaf + " of " + size);
            }
        }
    }

    @Test
    void noOtherLeafPlaceSizeOrProofPasses() {
        for (int size = 2; size <= Sample.of(65, 17); size++) {
            Sha256Hash root = tree.root(size);
            for (int leaf = 0; leaf < size; leaf++) {
                List<Sha256Hash> proof = tree.inclusionProof(leaf, size);
                Sha256Hash other = leaves.get((leaf + 1) % size);
                assertFalse(MerkleProofs.includes(other, leaf, size, proof, root));
                assertFalse(MerkleProofs.includes(leaves.get(leaf), (leaf + 1) % size, size, proof, root));
                assertFalse(MerkleProofs.includes(leaves.get(leaf), leaf, size, proof.subList(1, proof.size()), root));
                assertFalse(MerkleProofs.includes(leaves.get(leaf), leaf, size, longer(proof), root));
                assertFalse(MerkleProofs.includes(leaves.get(leaf), size, size, proof, root));
                assertFalse(MerkleProofs.includes(leaves.get(leaf), -1, size, proof, root));
            }
        }
    }

    @Test
    void everyTreeContinuesEveryEarlierOne() {
        for (int later = 1; later <= LARGEST; later++) {
            for (int earlier = 1; earlier <= later; earlier++) {
                List<Sha256Hash> proof = tree.consistencyProof(earlier, later);
                assertTrue(
                        MerkleProofs.consistent(earlier, tree.root(earlier), later, tree.root(later), proof),
                        earlier + " to " + later);
            }
        }
    }

    @Test
    void anotherBeginningIsNoContinuation() {
        for (int later = 2; later <= Sample.of(65, 17); later++) {
            for (int earlier = 1; earlier < later; earlier++) {
                List<Sha256Hash> proof = tree.consistencyProof(earlier, later);
                Sha256Hash wrong = tree.root(earlier + 1);
                assertFalse(MerkleProofs.consistent(earlier, wrong, later, tree.root(later), proof));
                assertFalse(MerkleProofs.consistent(earlier, tree.root(earlier), later, wrong, longer(proof)));
                assertFalse(
                        MerkleProofs.consistent(earlier, tree.root(earlier), later, tree.root(later), longer(proof)));
                assertFalse(MerkleProofs.consistent(0, tree.root(earlier), later, tree.root(later), proof));
            }
        }
    }

    @Test
    void refusesLeavesThatAreNotThere() {
        assertThrows(IllegalArgumentException.class, () -> tree.inclusionProof(5, 5));
        assertThrows(IllegalArgumentException.class, () -> tree.consistencyProof(6, 5));
    }

    private List<Sha256Hash> longer(List<Sha256Hash> proof) {
        List<Sha256Hash> longer = new ArrayList<>(proof);
        longer.add(leaves.get(0));
        return longer;
    }
}
