package org.crosscase.signature.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.crosscase.signature.pdq.PdqHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConcurrentSearchTest {
    private static final int STAYING = 120_000;
    private static final int COMING = 80_000;

    @Test
    @Timeout(180)
    void searchesSeeEachCompletedChangeWhileSegmentsMerge() throws Exception {
        RandomHashes random = new RandomHashes(5);
        List<PdqHash> staying = random.list(STAYING);
        List<PdqHash> coming = random.list(COMING);
        HammingIndex index = RandomHashes.built(staying);
        AtomicInteger put = new AtomicInteger();
        AtomicInteger removed = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();

        ExecutorService readers = Executors.newFixedThreadPool(2);
        List<Future<Integer>> running = List.of(
                readers.submit(() -> read(index, staying, coming, put, removed, over, 1)),
                readers.submit(() -> read(index, staying, coming, put, removed, over, 2)));
        try {
            for (int i = 0; i < COMING; i++) {
                index.put(STAYING + i, coming.get(i));
                put.set(i + 1);
                if (i % 2 == 1) {
                    index.remove(STAYING + i / 2);
                    removed.set(i / 2 + 1);
                }
            }
            index.awaitQuiet();
        } finally {
            over.set(true);
            readers.shutdown();
        }
        for (Future<Integer> reader : running) {
            assertTrue(reader.get(30, TimeUnit.SECONDS) > 100, "each reader made some searches");
        }
        assertEquals(STAYING + COMING - COMING / 2, index.size());
        assertTrue(index.memory().segments() <= 5, index.memory().toString());
    }

    private static int read(
            HammingIndex index,
            List<PdqHash> staying,
            List<PdqHash> coming,
            AtomicInteger put,
            AtomicInteger removed,
            AtomicBoolean over,
            long seed) {
        RandomHashes random = new RandomHashes(seed);
        int searches = 0;
        while (!over.get()) {
            int old = random.below(STAYING);
            assertEquals(List.of(new Hit(old, 20)), index.search(random.at(20, staying.get(old)), 31));

            int known = put.get();
            int i = random.below(Math.max(known, 1));
            boolean wasRemoved = i < removed.get();
            List<Hit> hits = index.search(random.at(25, coming.get(i)), 31);
            if (wasRemoved) {
                assertEquals(List.of(), hits, "removed before the search began");
            } else if (i < known && i >= removed.get() + 1) {
                assertEquals(List.of(new Hit(STAYING + i, 25)), hits, "put before the search began");
            }
            searches++;
        }
        return searches;
    }

    @Test
    @Timeout(180)
    void anIdentityThatChangesItsHashIsAlwaysFoundOnce() throws Exception {
        RandomHashes random = new RandomHashes(6);
        HammingIndex index = RandomHashes.built(random.list(5_000));
        PdqHash centre = random.next();
        index.put(-1, centre);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Future<?> changing = writer.submit(() -> {
            RandomHashes own = new RandomHashes(7);
            while (!over.get()) {
                index.put(-1, own.at(own.below(15), centre));
            }
        });
        try {
            for (int trial = 0; trial < 4_000; trial++) {
                assertEquals(1, index.search(centre, 31).size());
                assertEquals(1, index.nearest(centre, 31, 5).size());
            }
        } finally {
            over.set(true);
            writer.shutdown();
        }
        changing.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatIsRemovedDuringAMergeStaysRemoved() {
        RandomHashes random = new RandomHashes(9);
        List<PdqHash> hashes = random.list(90_000);
        Runnable[] due = new Runnable[1];
        HammingIndex index = new HammingIndex(work -> due[0] = work);
        for (int id = 0; due[0] == null; id++) {
            index.put(id, hashes.get(id));
        }
        int size = index.size();
        index.remove(17);
        index.put(18, hashes.get(89_999));
        due[0].run();
        assertEquals(size - 1, index.size());
        assertFalse(index.find(17).isPresent());
        assertEquals(List.of(), index.search(hashes.get(17), 31));
        assertEquals(List.of(), index.search(hashes.get(18), 31));
        assertEquals(List.of(new Hit(18, 0)), index.search(hashes.get(89_999), 31));
        assertEquals(List.of(new Hit(19, 0)), index.search(hashes.get(19), 31));
    }

    @Test
    void withoutAThreadForMergingSearchesStayExact() {
        RandomHashes random = new RandomHashes(10);
        List<PdqHash> hashes = random.list(80_000);
        HammingIndex index = new HammingIndex(work -> {
            throw new RejectedExecutionException("stopped");
        });
        for (int id = 0; id < hashes.size(); id++) {
            index.put(id, hashes.get(id));
        }
        for (int id = 0; id < hashes.size(); id += 997) {
            assertEquals(List.of(new Hit(id, 30)), index.search(random.at(30, hashes.get(id)), 31));
        }
    }
}
