package org.crosscase.signature.photodna;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PhotoDnaIndexTest {
    private final SplittableRandom random = new SplittableRandom(144);

    @Test
    void answersAsComparingAllDoes() {
        PhotoDnaIndex index = new PhotoDnaIndex();
        Map<Long, PhotoDnaHash> model = new HashMap<>();
        List<PhotoDnaHash> families = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            families.add(i % 2 == 0 ? stranger(256) : stranger(40));
        }
        for (int step = 0; step < 8_000; step++) {
            long id = random.nextInt(9_000);
            if (random.nextInt(5) == 0) {
                index.remove(id);
                model.remove(id);
            } else {
                PhotoDnaHash hash = copy(families.get(random.nextInt(families.size())), random.nextInt(30));
                assertTrue(index.put(id, hash));
                assertTrue(index.put(id, hash));
                model.put(id, hash);
            }
            if (step % 80 == 0) {
                PhotoDnaHash query = copy(families.get(random.nextInt(families.size())), random.nextInt(30));
                for (int most : new int[] {0, 900, 40_000, 300_000}) {
                    assertEquals(compareAll(model, query, most), index.search(query, most), "step " + step);
                }
            }
        }
        assertEquals(model.size(), index.size());
    }

    @Test
    void findsAtTheThresholdAndNotBeyond() {
        PhotoDnaIndex index = new PhotoDnaIndex();
        for (int i = 0; i < 5_000; i++) {
            index.put(i, stranger(256));
        }
        for (int i = 0; i < 200; i++) {
            byte[] bytes = stranger(56).bytes();
            index.put(10_000 + i, PhotoDnaHash.ofBytes(bytes));
            int at = random.nextInt(143);
            bytes[at] += (byte) 200;
            assertEquals(List.of(new PhotoDnaHit(10_000 + i, 40_000)), index.search(PhotoDnaHash.ofBytes(bytes)));
            bytes[at + 1]++;
            assertEquals(List.of(), index.search(PhotoDnaHash.ofBytes(bytes)));
        }
    }

    @Test
    void signaturesOfLittleInformationAreNeitherKeptNorLookedFor() {
        PhotoDnaIndex index = new PhotoDnaIndex();
        PhotoDnaHash flat = PhotoDnaHash.ofBytes(new byte[144]);
        index.put(1, stranger(256));
        assertFalse(index.put(1, flat));
        assertEquals(0, index.size());
        assertEquals(List.of(), index.search(flat, Integer.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> index.search(flat, -1));
    }

    @Test
    void theCoarseDistanceNeverExceedsTheTrueOne() {
        for (int trial = 0; trial < 5_000; trial++) {
            PhotoDnaHash a = stranger(1 + random.nextInt(256));
            PhotoDnaHash b = trial % 2 == 0 ? stranger(256) : copy(a, 1 + random.nextInt(20));
            long coarse = BlockSums.twelvefoldSquare(BlockSums.of(a), 0, BlockSums.of(b), 0);
            assertTrue(coarse <= 12L * a.squaredDistance(b));
        }
    }

    @Test
    @Timeout(180)
    void searchesSeeEachCompletedPutDuringRebuilds() throws Exception {
        PhotoDnaIndex index = new PhotoDnaIndex();
        PhotoDnaHash staying = stranger(256);
        index.put(-1, staying);
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<?> reading = reader.submit(() -> {
            while (!isOver.get()) {
                assertEquals(List.of(new PhotoDnaHit(-1, 0)), index.search(staying));
            }
        });
        try {
            for (int id = 0; id < 5_000; id++) {
                PhotoDnaHash hash = stranger(256);
                index.put(id, hash);
                if (id % 16 == 0) {
                    assertEquals(List.of(new PhotoDnaHit(id, 0)), index.search(hash));
                }
            }
        } finally {
            isOver.set(true);
            reader.shutdown();
        }
        reading.get(10, TimeUnit.SECONDS);
    }

    private PhotoDnaHash stranger(int bound) {
        byte[] bytes = new byte[144];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(bound) ^ i & 1);
        }
        PhotoDnaHash hash = PhotoDnaHash.ofBytes(bytes);
        return hash.isLowInformation() && bound > 8 ? stranger(bound) : hash;
    }

    private PhotoDnaHash copy(PhotoDnaHash hash, int change) {
        byte[] bytes = hash.bytes();
        for (int i = 0; i < bytes.length; i++) {
            int value = (bytes[i] & 0xFF) + random.nextInt(2 * change + 1) - change;
            bytes[i] = (byte) Math.max(0, Math.min(255, value));
        }
        PhotoDnaHash copy = PhotoDnaHash.ofBytes(bytes);
        return copy.isLowInformation() ? hash : copy;
    }

    private static List<PhotoDnaHit> compareAll(Map<Long, PhotoDnaHash> model, PhotoDnaHash query, int most) {
        List<PhotoDnaHit> hits = new ArrayList<>();
        model.forEach((id, hash) -> {
            int distance = query.squaredDistance(hash);
            if (distance <= most) {
                hits.add(new PhotoDnaHit(id, distance));
            }
        });
        hits.sort(null);
        return hits;
    }
}
