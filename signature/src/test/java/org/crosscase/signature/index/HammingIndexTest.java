package org.crosscase.signature.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosscase.signature.pdq.PdqHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HammingIndexTest {
    private final RandomHashes random = new RandomHashes(20_261_123);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40, 700, 1_025, 40_000, 300_000})
    void findsASignatureUpToTheRadiusAndNoFurther(int others) {
        HammingIndex index = RandomHashes.built(random.list(others));
        for (int distance = 0; distance <= 40; distance++) {
            PdqHash planted = random.next();
            index.put(1_000_000 + distance, planted);
            List<Hit> hits = index.search(random.at(distance, planted), 31);
            List<Hit> expected = distance <= 31 ? List.of(new Hit(1_000_000 + distance, distance)) : List.of();
            assertEquals(expected, hits, "distance " + distance);
        }
    }

    @Test
    void findsEveryBuiltSignatureAtEveryDistance() {
        List<PdqHash> hashes = random.list(200_000);
        HammingIndex index = RandomHashes.built(hashes);
        for (int trial = 0; trial < 3_200; trial++) {
            int id = random.below(hashes.size());
            int distance = trial % 32;
            List<Hit> hits = index.search(random.at(distance, hashes.get(id)), 31);
            assertEquals(List.of(new Hit(id, distance)), hits, "trial " + trial);
            assertEquals(List.of(), index.search(random.at(32, hashes.get(id)), 31), "trial " + trial);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 14, 15, 16, 17, 30, 31, 32, 60, 256})
    void answersAsComparingAllDoes(int radius) {
        List<PdqHash> hashes = random.families(6_000, 60, 40);
        Map<Long, PdqHash> numbered = RandomHashes.numbered(hashes);
        HammingIndex built = RandomHashes.built(hashes);
        HammingIndex grown = new HammingIndex();
        numbered.forEach(grown::put);
        for (int trial = 0; trial < 30; trial++) {
            PdqHash query = random.at(random.below(20), hashes.get(random.below(hashes.size())));
            List<Hit> expected = RandomHashes.compareAll(numbered, query, radius);
            assertEquals(expected, built.search(query, radius));
            assertEquals(expected, grown.search(query, radius));
        }
    }

    @Test
    void agreesWithComparingAllWhilePutsReplacementsAndRemovalsGoOn() throws InterruptedException {
        HammingIndex index = RandomHashes.built(List.of());
        Map<Long, PdqHash> model = new HashMap<>();
        List<PdqHash> pool = random.families(2_000, 20, 40);
        for (int step = 0; step < 60_000; step++) {
            long id = random.below(20_000) - 10_000;
            if (random.below(4) == 0) {
                index.remove(id);
                model.remove(id);
            } else {
                PdqHash hash = random.at(random.below(10), pool.get(random.below(pool.size())));
                index.put(id, hash);
                model.put(id, hash);
            }
            if (step % 300 == 0) {
                PdqHash query = pool.get(random.below(pool.size()));
                assertEquals(RandomHashes.compareAll(model, query, 31), index.search(query, 31), "step " + step);
                assertEquals(model.size(), index.size());
            }
        }
        model.forEach((id, hash) -> assertEquals(Optional.of(hash), index.find(id)));
        assertTrue(index.memory().segments() <= 5, index.memory().toString());
    }

    @Test
    void removedSignaturesAreNeverFoundAgain() throws InterruptedException {
        List<PdqHash> hashes = random.list(150_000);
        HammingIndex index = RandomHashes.built(hashes);
        for (int id = 0; id < hashes.size(); id += 3) {
            index.remove(id);
            index.remove(id);
        }
        assertEquals(100_000, index.size());
        index.awaitQuiet();
        for (int id = 0; id < hashes.size(); id += 17) {
            List<Hit> expected = id % 3 == 0 ? List.of() : List.of(new Hit(id, 9));
            assertEquals(expected, index.search(random.at(9, hashes.get(id)), 31));
            assertEquals(id % 3 != 0, index.find(id).isPresent());
        }
        assertEquals(1, index.memory().segments());
        assertTrue(index.memory().bytesPerSignature() < 240, "removed rows are merged away: " + index.memory());
    }

    @Test
    void anIdentityHasOneHash() {
        HammingIndex index = new HammingIndex();
        PdqHash first = random.next();
        PdqHash second = random.next();
        index.put(7, first);
        index.put(7, first);
        assertEquals(1, index.size());
        index.put(7, second);
        assertEquals(1, index.size());
        assertEquals(List.of(), index.search(first, 31));
        assertEquals(List.of(new Hit(7, 0)), index.search(second, 31));
        index.put(8, second);
        assertEquals(List.of(new Hit(7, 0), new Hit(8, 0)), index.search(second, 31));
    }

    @Test
    void theNearestAreTheFirstOfAll() {
        List<PdqHash> hashes = random.families(3_000, 500, 25);
        HammingIndex index = RandomHashes.built(hashes);
        PdqHash query = random.at(3, hashes.get(777));
        List<Hit> all = index.search(query, 31);
        assertTrue(all.size() > 200, all.size() + " hits");
        for (int limit : new int[] {1, 2, 10, 150, 10_000}) {
            assertEquals(all.subList(0, Math.min(limit, all.size())), index.nearest(query, 31, limit));
        }
        assertThrows(IllegalArgumentException.class, () -> index.nearest(query, 31, 0));
    }

    @Test
    void eachIdentityIsGivenWithItsNearestOrientation() {
        PdqHash[] orientations = random.list(8).toArray(PdqHash[]::new);
        HammingIndex index = RandomHashes.built(random.list(2_000));
        index.put(5_001, random.at(12, orientations[3]));
        index.put(5_002, random.at(2, orientations[6]));
        orientations[7] = random.at(5, orientations[6]);
        List<OrientedHit> hits = index.searchOrientations(orientations, 31);
        assertEquals(List.of(new OrientedHit(5_002, 2, 6), new OrientedHit(5_001, 12, 3)), hits);
    }

    @Test
    void aFamilyOfThousandsIsFoundWhole() {
        List<PdqHash> hashes = new ArrayList<>(random.families(20_000, 20_000, 12));
        hashes.addAll(random.list(100_000));
        HammingIndex index = RandomHashes.built(hashes);
        for (int trial = 0; trial < 20; trial++) {
            PdqHash query = hashes.get(random.below(20_000));
            assertEquals(20_000, index.search(query, 31).size());
            assertEquals(10, index.nearest(query, 31, 10).size());
        }
    }

    @Test
    void signaturesThatShareMostBandsAreToldApart() {
        PdqHash flat = PdqHash.ZERO;
        List<PdqHash> hashes = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            PdqHash other = random.next();
            hashes.add(new PdqHash(flat.w0(), flat.w1(), flat.w2(), other.w3()));
        }
        HammingIndex index = RandomHashes.built(hashes);
        Map<Long, PdqHash> numbered = RandomHashes.numbered(hashes);
        for (int trial = 0; trial < 20; trial++) {
            PdqHash query = hashes.get(random.below(hashes.size()));
            assertEquals(RandomHashes.compareAll(numbered, query, 31), index.search(query, 31));
        }
    }

    @Test
    void catchesUpWithALogAndPassesOverWhatItHasSeen() {
        HammingIndex index = new HammingIndex();
        PdqHash first = random.next();
        PdqHash second = random.next();
        List<Change> log = List.of(
                Change.put(10, 1, first),
                Change.put(11, 2, first),
                Change.put(15, 1, second),
                Change.removal(16, 2),
                Change.removal(17, 99));
        assertEquals(2, index.applyChanges(log.subList(0, 2)));
        assertEquals(11, index.logPosition());
        assertEquals(3, index.applyChanges(log));
        assertEquals(17, index.logPosition());
        assertEquals(0, index.applyChanges(log));
        assertEquals(List.of(), index.search(first, 0));
        assertEquals(List.of(new Hit(1, 0)), index.search(second, 0));
    }

    @Test
    void statesItsMemory() {
        IndexMemory memory = RandomHashes.built(random.list(1_000_000)).memory();
        assertEquals(1_000_000, memory.signatures());
        assertEquals(1, memory.segments());
        assertEquals(0, memory.unindexed());
        assertTrue(memory.bytesPerSignature() > 112 && memory.bytesPerSignature() < 130, memory.toString());
        assertEquals(0.0, new IndexMemory(0, 40_000, 0, 0).bytesPerSignature());
    }

    @Test
    void refusesWhatCannotBeBuiltOrAsked() {
        PdqHash query = random.next();
        HammingIndex index = new HammingIndex();
        assertThrows(IllegalArgumentException.class, () -> index.search(query, -1));
        assertThrows(IllegalArgumentException.class, () -> index.search(query, 257));
        assertThrows(IllegalArgumentException.class, () -> HammingIndex.build(new long[2], new long[7], 1));
        assertThrows(IllegalArgumentException.class, () -> HammingIndex.build(new long[2], new long[8], 1));
        assertThrows(IllegalArgumentException.class, () -> HammingIndex.build(new long[] {1}, new long[4], 0));
        assertEquals(List.of(), HammingIndex.build(new long[0], new long[0], 2).search(query, 31));
    }
}
