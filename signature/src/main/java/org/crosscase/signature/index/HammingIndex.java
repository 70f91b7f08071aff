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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.crosscase.signature.pdq.PdqHash;

/**
 * Finds every 256-bit signature within a Hamming distance of a query: exactly, and for radii up to 31 without
 * comparing all of them. Any number of threads may search while others put and remove; a search sees each completed
 * change and never waits for one.
 */
public final class HammingIndex {
    /** The distance (bits) up to which two PDQ hashes count as the same picture. */
    public static final int MATCH_RADIUS = 31;

    private final ConcurrentHashMap<Long, PdqHash> hashes = new ConcurrentHashMap<>();
    private volatile long logPosition;

    /**
     * Builds an index of many signatures at once.
     *
     * @param ids identities, each once, in any order; the index takes the array over
     * @param words four words for each identity: {@code words[4*i]} to {@code words[4*i+3]}; taken over as well
     * @param threads number of threads to build with, at least 1
     * @throws IllegalArgumentException when the lengths do not fit or an identity stands twice
     */
    public static HammingIndex build(long[] ids, long[] words, int threads) {
        if (words.length != 4L * ids.length || threads < 1) {
            throw new IllegalArgumentException(ids.length + " identities need four words each, not " + words.length);
        }
        HammingIndex index = new HammingIndex();
        for (int i = 0; i < ids.length; i++) {
            PdqHash hash = new PdqHash(words[4 * i], words[4 * i + 1], words[4 * i + 2], words[4 * i + 3]);
            if (index.hashes.put(ids[i], hash) != null) {
                throw new IllegalArgumentException("Identity " + ids[i] + " stands twice");
            }
        }
        return index;
    }

    /** Puts a signature, in place of the one that the identity had. Putting the same again changes nothing. */
    public void put(long id, PdqHash hash) {
        hashes.put(id, hash);
    }

    /** Takes a signature away; an identity that is not there is no error. */
    public void remove(long id) {
        hashes.remove(id);
    }

    /** Number of signatures that a search can find. */
    public int size() {
        return hashes.size();
    }

    /** The signature that stands under an identity. */
    public Optional<PdqHash> find(long id) {
        return Optional.ofNullable(hashes.get(id));
    }

    /**
     * All signatures within the radius, nearest first.
     *
     * @param radius greatest distance in bits, 0 to 256; above 31 every signature is compared
     */
    public List<Hit> search(PdqHash query, int radius) {
        List<Hit> hits = new ArrayList<>();
        search(query, radius, (id, distance) -> hits.add(new Hit(id, distance)));
        hits.sort(null);
        return hits;
    }

    /** Hands all signatures within the radius to a consumer, in no particular order. */
    public void search(PdqHash query, int radius, HitConsumer consumer) {
        hashes.forEach((id, hash) -> {
            int distance = hash.distance(query);
            if (distance <= radius) {
                consumer.accept(id, distance);
            }
        });
    }

    /**
     * The nearest signatures within the radius, nearest first: the first {@code limit} of what {@link #search(PdqHash,
     * int)} gives, in memory for {@code limit} hits.
     */
    public List<Hit> nearest(PdqHash query, int radius, int limit) {
        PriorityQueue<Hit> best = new PriorityQueue<>((a, b) -> b.compareTo(a));
        search(query, radius, (id, distance) -> {
            best.add(new Hit(id, distance));
            if (best.size() > limit) {
                best.remove();
            }
        });
        return best.stream().sorted().toList();
    }

    /**
     * All signatures within the radius of any of several orientations of one picture, each identity once with its
     * nearest orientation, nearest first.
     */
    public List<OrientedHit> searchOrientations(PdqHash[] orientations, int radius) {
        Map<Long, OrientedHit> best = new HashMap<>();
        for (int i = 0; i < orientations.length; i++) {
            int orientation = i;
            search(
                    orientations[i],
                    radius,
                    (id, distance) -> best.merge(
                            id,
                            new OrientedHit(id, distance, orientation),
                            (old, next) -> next.distance() < old.distance() ? next : old));
        }
        return best.values().stream().sorted().toList();
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
    public synchronized int applyChanges(Iterable<Change> changes) {
        int applied = 0;
        for (Change change : changes) {
            if (change.position() <= logPosition) {
                continue;
            }
            change.hash().ifPresentOrElse(hash -> put(change.id(), hash), () -> remove(change.id()));
            logPosition = change.position();
            applied++;
        }
        return applied;
    }

    /** What this index holds in memory. */
    public IndexMemory memory() {
        return new IndexMemory(size(), 40L * size(), 0, size());
    }

    /**
     * Writes the whole index to a file: first beside it, forced to disk, then renamed over it.
     *
     * @param logPosition place in the change log up to which the index is complete
     */
    public void writeSnapshot(Path file, long logPosition) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            writeSnapshot(Channels.newOutputStream(channel), logPosition);
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes the whole index to a stream, which stays open. */
    public void writeSnapshot(OutputStream out, long logPosition) throws IOException {
        Map<Long, PdqHash> copy = Map.copyOf(hashes);
        Snapshot.Writer writer = new Snapshot.Writer(out, logPosition, copy.size());
        for (Map.Entry<Long, PdqHash> entry : copy.entrySet()) {
            PdqHash hash = entry.getValue();
            writer.row(entry.getKey(), hash.w0(), hash.w1(), hash.w2(), hash.w3());
        }
        writer.finish();
    }

    /**
     * Reads an index from a file.
     *
     * @throws DamagedSnapshotException when the file is no whole, unaltered snapshot
     */
    public static HammingIndex readSnapshot(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return readSnapshot(in);
        }
    }

    /** Reads an index from a stream, to its end. */
    public static HammingIndex readSnapshot(InputStream in) throws IOException {
        Snapshot.Content content = Snapshot.read(in);
        HammingIndex index = build(content.ids(), content.words(), 1);
        index.logPosition = content.logPosition();
        return index;
    }
}
