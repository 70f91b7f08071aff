package org.crosscase.signature.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.crosscase.signature.pdq.PdqHash;

/** Hashes for tests, the same again for the same seed, and the answer that comparing all of them gives. */
final class RandomHashes {
    private final SplittableRandom random;

    RandomHashes(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    PdqHash next() {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    /** A hash exactly so many bits from another. */
    PdqHash at(int distance, PdqHash from) {
        long[] words = {from.w0(), from.w1(), from.w2(), from.w3()};
        long[] flipped = new long[4];
        for (int left = distance; left > 0; ) {
            int bit = random.nextInt(256);
            long mask = 1L << bit;
            if ((flipped[bit >> 6] & mask) == 0) {
                flipped[bit >> 6] |= mask;
                left--;
            }
        }
        return new PdqHash(words[0] ^ flipped[0], words[1] ^ flipped[1], words[2] ^ flipped[2], words[3] ^ flipped[3]);
    }

    List<PdqHash> list(int count) {
        List<PdqHash> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(next());
        }
        return hashes;
    }

    /** Families of near copies: each hash lies up to {@code spread} bits from the first of its family. */
    List<PdqHash> families(int count, int familySize, int spread) {
        List<PdqHash> hashes = new ArrayList<>(count);
        PdqHash first = null;
        for (int i = 0; i < count; i++) {
            first = i % familySize == 0 ? next() : first;
            hashes.add(at(random.nextInt(spread + 1), first));
        }
        return hashes;
    }

    /** An index in which hash i stands under identity i. */
    static HammingIndex built(List<PdqHash> hashes) {
        long[] ids = new long[hashes.size()];
        long[] words = new long[4 * hashes.size()];
        for (int i = 0; i < ids.length; i++) {
            PdqHash hash = hashes.get(i);
            ids[i] = i;
            words[4 * i] = hash.w0();
            words[4 * i + 1] = hash.w1();
            words[4 * i + 2] = hash.w2();
            words[4 * i + 3] = hash.w3();
        }
        return HammingIndex.build(ids, words, 2);
    }

    static List<Hit> compareAll(Map<Long, PdqHash> hashes, PdqHash query, int radius) {
        List<Hit> hits = new ArrayList<>();
        hashes.forEach((id, hash) -> {
            int distance = hash.distance(query);
            if (distance <= radius) {
                hits.add(new Hit(id, distance));
            }
        });
        hits.sort(null);
        return hits;
    }

    static Map<Long, PdqHash> numbered(List<PdqHash> hashes) {
        Map<Long, PdqHash> numbered = new java.util.TreeMap<>();
        for (int i = 0; i < hashes.size(); i++) {
            numbered.put((long) i, hashes.get(i));
        }
        return numbered;
    }
}
