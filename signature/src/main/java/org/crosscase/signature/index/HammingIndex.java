package org.crosscase.signature.index;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.crosscase.signature.pdq.PdqHash;

/**
 * Finds every 256-bit signature within a Hamming distance of a query: exactly, and for radii up to 31 without comparing
 * all of them (see {@link Bands} for the reason). Any number of threads may search while others put and remove. A
 * search sees every change that was completed before it began and waits for none, unless an identity gets another hash
 * in that moment; changes take turns.
 *
 * <p>Memory is about 121 bytes a signature from a million on (32 the signature, 8 the identity, 80 the directories),
 * and as much again for at most 16.8 million of them while their segments are merged; {@link #memory()} tells exactly.
 * The index is a copy in memory of what stands elsewhere: {@link #applyChanges} keeps it in step, {@link
 * #writeSnapshot(Path, long)} spares the rebuilding.
 */
public final class HammingIndex {
    /** The distance (bits) up to which two PDQ hashes count as the same picture. */
    public static final int MATCH_RADIUS = 31;

    private static final long IDLE_SECONDS = 5;

    private final Store store;
    private final Object catchingUp = new Object();
    private volatile long logPosition;

    /** An empty index that merges large segments on a daemon thread of its own, alive only while there is work. */
    public HammingIndex() {
        this(ownThread());
    }

    /** An empty index that merges large segments on the executor, one at a time. */
    public HammingIndex(Executor executor) {
        this(executor, List.of(), 0);
    }

    HammingIndex(Executor executor, List<Segment> segments, long logPosition) {
        this.store = new Store(executor, segments);
        this.logPosition = logPosition;
    }

    static Executor ownThread() {
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "hamming-index-merge");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /**
     * Builds an index of many signatures at once; an {@link IndexBuilder} takes them one by one.
     *
     * @param ids identities, each once, in any order; the index takes the array over
     * @param words four words for each identity: {@code words[4*i]} to {@code words[4*i+3]}; taken over as well
     * @param threads number of threads to build with, at least 1
     * @throws IllegalArgumentException when the lengths do not fit or an identity stands twice
     */
    public static HammingIndex build(long[] ids, long[] words, int threads) {
        if (words.length != (long) Segment.WORDS * ids.length || threads < 1) {
            throw new IllegalArgumentException(ids.length + " identities need four words each, not " + words.length);
        }
        if (ids.length > 0 && ids.length <= Segment.MAX_ROWS) {
            Segment segment = SegmentBuilder.build(new RowBuffer(ids, words), threads);
            return new HammingIndex(ownThread(), List.of(segment), 0);
        }
        IndexBuilder builder = new IndexBuilder(threads, ids.length);
        for (int row = 0; row < ids.length; row++) {
            int at = Segment.WORDS * row;
            builder.add(ids[row], words[at], words[at + 1], words[at + 2], words[at + 3]);
        }
        return builder.build();
    }

    /** Puts a signature, in place of the one that the identity had. Putting the same again changes nothing. */
    public void put(long id, PdqHash hash) {
        store.put(id, hash);
    }

    /** Takes a signature away; an identity that is not there is no error. */
    public void remove(long id) {
        store.remove(id);
    }

    /** Number of signatures that a search can find. */
    public int size() {
        return store.size();
    }

    /** The signature that stands under an identity. */
    public Optional<PdqHash> find(long id) {
        return store.find(id);
    }

    /**
     * All signatures within the radius, nearest first, each identity once.
     *
     * @param radius greatest distance in bits, 0 to 256; above 31 every signature is compared
     */
    public List<Hit> search(PdqHash query, int radius) {
        return settled(() -> {
            List<Hit> hits = new ArrayList<>();
            search(query, radius, (id, distance) -> hits.add(new Hit(id, distance)));
            return sorted(hits);
        });
    }

    /**
     * Hands all signatures within the radius to a consumer, in no particular order. An identity whose hash is being
     * replaced at this very moment may come with either hash, both or none; the other searches are exact then too.
     */
    public void search(PdqHash query, int radius, HitConsumer consumer) {
        Query prepared = new Query(query, radius);
        Store.View view = store.view();
        for (Segment segment : view.segments()) {
            segment.search(prepared, consumer);
        }
        view.tail().search(prepared, consumer);
    }

    /**
     * The nearest signatures within the radius, nearest first: the first {@code limit} of what {@link #search(PdqHash,
     * int)} gives, in memory for {@code limit} hits.
     *
     * @param limit greatest number of hits, at least 1
     */
    public List<Hit> nearest(PdqHash query, int radius, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("At least one hit must be asked for, not " + limit);
        }
        return settled(() -> {
            PriorityQueue<Hit> best = new PriorityQueue<>(Collections.reverseOrder());
            search(query, radius, (id, distance) -> {
                if (best.size() < limit || distance <= best.element().distance()) {
                    best.add(new Hit(id, distance));
                    if (best.size() > limit) {
                        best.remove();
                    }
                }
            });
            return sorted(best);
        });
    }

    /**
     * All signatures within the radius of any of several orientations of one picture, each identity once with its
     * nearest orientation, nearest first.
     *
     * @param orientations the hashes of the picture turned and mirrored, usually eight
     */
    public List<OrientedHit> searchOrientations(PdqHash[] orientations, int radius) {
        return settled(() -> {
            Map<Long, OrientedHit> best = new HashMap<>();
            for (int i = 0; i < orientations.length; i++) {
                int orientation = i;
                search(orientations[i], radius, (id, distance) -> {
                    OrientedHit known = best.get(id);
                    if (known == null || distance < known.distance()) {
                        best.put(id, new OrientedHit(id, distance, orientation));
                    }
                });
            }
            return sorted(best.values());
        });
    }

    /**
     * The answer of a search during which no identity changed its hash; otherwise it could see the old one gone and not
     * yet the new one. Where one did change, which is rare, the search is made again while changes wait.
     */
    private <T> T settled(Supplier<T> search) {
        int before = store.replacements();
        T answer = search.get();
        boolean isSettled = (before & 1) == 0 && before == store.replacements();
        return isSettled ? answer : store.whileUnchanged(search);
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> hits) {
        List<T> sorted = new ArrayList<>(hits);
        Collections.sort(sorted);
        return sorted;
    }

    /** The place in the change log up to which this index is complete; 0 when it has seen none. */
    public long logPosition() {
        return logPosition;
    }

    /**
     * Catches up with a log of changes, in the order given; those at or before {@link #logPosition()} are passed over,
     * so that a part of the log may be offered twice.
     *
     * @return how many changes were applied
     */
    public int applyChanges(Iterable<Change> changes) {
        int applied = 0;
        for (Change change : changes) {
            synchronized (catchingUp) {
                if (change.position() > logPosition) {
                    change.hash().ifPresentOrElse(hash -> put(change.id(), hash), () -> remove(change.id()));
                    logPosition = change.position();
                    applied++;
                }
            }
        }
        return applied;
    }

    /** What this index holds in memory. */
    public IndexMemory memory() {
        return store.memory();
    }

    /** Waits until no large merge is under way in the background. Searches need not; measurements should. */
    public void awaitQuiet() throws InterruptedException {
        store.awaitQuiet();
    }

    /** Writes the whole index to a file, complete up to its own {@link #logPosition()}. */
    public void writeSnapshot(Path file) throws IOException {
        writeSnapshot(file, freeze());
    }

    /**
     * Writes the whole index to a file: first beside it, forced to disk, then renamed over it. The index may be
     * searched and changed meanwhile; the file holds the signatures of the moment of the call.
     *
     * @param logPosition place in the change log up to which the index is complete
     */
    public void writeSnapshot(Path file, long logPosition) throws IOException {
        writeSnapshot(file, store.freeze(logPosition));
    }

    /** Writes the whole index to a stream, which stays open. */
    public void writeSnapshot(OutputStream out, long logPosition) throws IOException {
        write(out, store.freeze(logPosition));
    }

    private Store.Frozen freeze() {
        synchronized (catchingUp) {
            return store.freeze(logPosition);
        }
    }

    private static void writeSnapshot(Path file, Store.Frozen frozen) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            write(Channels.newOutputStream(channel), frozen);
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(OutputStream out, Store.Frozen frozen) throws IOException {
        Snapshot.Writer writer = new Snapshot.Writer(out, frozen.logPosition(), frozen.size());
        frozen.writeTo(writer);
        writer.finish();
    }

    /**
     * Reads an index from a file, on as many threads as there are processors, at most two.
     *
     * @throws DamagedSnapshotException when the file is no whole, unaltered snapshot
     */
    public static HammingIndex readSnapshot(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return readSnapshot(in);
        }
    }

    /**
     * Reads an index from a stream, to its end.
     *
     * @throws DamagedSnapshotException when the stream is no whole, unaltered snapshot
     */
    public static HammingIndex readSnapshot(InputStream in) throws IOException {
        int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
        return readSnapshot(in, threads, ownThread());
    }

    /** Reads an index from a stream, to its end, with these threads, and merges on this executor. */
    public static HammingIndex readSnapshot(InputStream in, int threads, Executor executor) throws IOException {
        return Snapshot.read(in, threads, executor);
    }
}
