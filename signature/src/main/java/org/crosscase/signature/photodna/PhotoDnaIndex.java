package org.crosscase.signature.photodna;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds every signature in the 144-byte PhotoDNA format within a squared distance of a query, exactly. Any number of
 * threads may search while others put and remove; a search sees every change completed before it began (an identity that
 * gets another signature in that very moment may be missed). Signatures of low information are neither kept nor looked
 * for.
 *
 * <p>Made for imported lists of some millions: about 330 bytes a signature. The put that makes the recent signatures
 * outgrow an eighth of the index rebuilds it, some seconds for a million, while searches go on.
 */
public final class PhotoDnaIndex {
    private static final int LEAST_RECENT = 1024;
    private static final int REBUILT_SHARE = 8;

    /** What a search visits: the clusters, and the rows put since, of which the first {@code count} count. */
    private record View(Clusters clusters, PhotoDnaRow[] recent, int count) {}

    /** The truth: a row elsewhere is current when the hash here is the very same object. */
    private final Map<Long, PhotoDnaHash> current = new ConcurrentHashMap<>();

    private volatile View view = new View(new Clusters(List.of()), new PhotoDnaRow[LEAST_RECENT], 0);

    /**
     * Puts a signature, in place of the one that the identity had. Putting the same again changes nothing.
     *
     * @return false, and the identity has none then, where the signature is of low information
     */
    public synchronized boolean put(long id, PhotoDnaHash hash) {
        if (hash.isLowInformation()) {
            current.remove(id);
            return false;
        }
        if (hash.equals(current.get(id))) {
            return true;
        }
        PhotoDnaHash own = PhotoDnaHash.ofBytes(hash.bytes());
        append(new PhotoDnaRow(id, own));
        current.put(id, own);
        return true;
    }

    private void append(PhotoDnaRow row) {
        View now = view;
        if (now.count() >= Math.max(LEAST_RECENT, now.clusters().size() / REBUILT_SHARE)) {
            List<PhotoDnaRow> rows = new ArrayList<>(now.clusters().rows());
            rows.addAll(Arrays.asList(now.recent()).subList(0, now.count()));
            rows.removeIf(old -> !isCurrent(old));
            now = new View(new Clusters(rows), new PhotoDnaRow[LEAST_RECENT], 0);
        }
        PhotoDnaRow[] recent = now.recent();
        if (now.count() == recent.length) {
            recent = Arrays.copyOf(recent, 2 * recent.length);
        }
        recent[now.count()] = row;
        view = new View(now.clusters(), recent, now.count() + 1);
    }

    /** Takes a signature away; an identity that is not there is no error. */
    public synchronized void remove(long id) {
        current.remove(id);
    }

    /** Number of signatures that a search can find. */
    public int size() {
        return current.size();
    }

    /** All signatures of the same picture by the public threshold, nearest first. */
    public List<PhotoDnaHit> search(PhotoDnaHash query) {
        return search(query, PhotoDnaHash.MATCH_SQUARED_DISTANCE);
    }

    /**
     * All signatures within a squared distance, nearest first; none for a query of low information.
     *
     * @param mostSquaredDistance greatest sum of the squares of the byte differences, 0 or more
     */
    public List<PhotoDnaHit> search(PhotoDnaHash query, int mostSquaredDistance) {
        if (mostSquaredDistance < 0) {
            throw new IllegalArgumentException("A squared distance is 0 or more, not " + mostSquaredDistance);
        }
        if (query.isLowInformation()) {
            return List.of();
        }
        PhotoDnaSearch search = new PhotoDnaSearch(query, mostSquaredDistance, this::isCurrent);
        View now = view;
        now.clusters().search(search);
        for (int i = 0; i < now.count(); i++) {
            search.compare(now.recent()[i]);
        }
        return search.sortedHits();
    }

    private boolean isCurrent(PhotoDnaRow row) {
        return current.get(row.id()) == row.hash();
    }
}
