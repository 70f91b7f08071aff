package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.crosscase.audit.CourtBundle;
import org.junit.jupiter.api.Test;

class CourtBundleTest {
    private static final String ORIGIN = "crosscase.local/audit/nl-demo";
    private static final LogKey KEY = LogKey.ofSeed(Base64.getEncoder().encodeToString(new byte[32]));
    private static final int POSITION = 3;

    private final CourtBundle bundle = bundle();
    private final String verifierKey = KEY.publicKey().verifierKey(ORIGIN);

    private static byte[] entry(int position) {
        return ("entry " + position).getBytes(StandardCharsets.UTF_8);
    }

    private static CourtBundle bundle() {
        List<Sha256Hash> leaves =
                IntStream.range(0, 6).mapToObj(i -> Sha256Hash.leaf(entry(i))).toList();
        MerkleTree tree = new MerkleTree(new MerkleTree.Subtrees() {
            @Override
            public Sha256Hash get(int level, long position) {
                return level == 0
                        ? leaves.get((int) position)
                        : Sha256Hash.node(get(level - 1, 2 * position), get(level - 1, 2 * position + 1));
            }
        });
        return new CourtBundle(
                entry(POSITION),
                POSITION,
                tree.inclusionProof(POSITION, leaves.size()).stream()
                        .map(Sha256Hash::bytes)
                        .toList(),
                new Checkpoint(ORIGIN, leaves.size(), tree.root(leaves.size())).signedBy(KEY));
    }

    @Test
    void provesItsEntryWithNothingButTheKey() {
        assertTrue(CourtBundle.parse(bundle.text()).isProvedBy(verifierKey));
        assertEquals(bundle.text(), CourtBundle.parse(bundle.text()).text());
    }

    @Test
    void everyFlippedBitIsNoticed() {
        byte[] text = bundle.text().getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < text.length * 8; bit += Sample.of(1, 41)) {
            byte[] flipped = text.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(isProved(new String(flipped, StandardCharsets.UTF_8)), "bit " + bit);
        }
    }

    private boolean isProved(String text) {
        try {
            return CourtBundle.parse(text).isProvedBy(verifierKey);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Test
    void anotherKeyOrAnotherLogDoesNotProveIt() {
        byte[] seed = new byte[32];
        seed[0] = 1;
        LogKey other = LogKey.ofSeed(Base64.getEncoder().encodeToString(seed));
        assertFalse(bundle.isProvedBy(other.publicKey().verifierKey(ORIGIN)));
        assertFalse(bundle.isProvedBy(KEY.publicKey().verifierKey("crosscase.local/audit/fr-demo")));
        assertFalse(bundle.isProvedBy("nonsense"));
    }
}
