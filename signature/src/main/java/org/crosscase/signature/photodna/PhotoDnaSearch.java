package org.crosscase.signature.photodna;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** One search on one thread: the query, how far it reaches, and what it has found. */
final class PhotoDnaSearch {
    private final PhotoDnaHash query;
    private final int most;
    private final short[] sums;
    private final Predicate<PhotoDnaRow> isCurrent;
    private final List<PhotoDnaHit> hits = new ArrayList<>();

    PhotoDnaSearch(PhotoDnaHash query, int most, Predicate<PhotoDnaRow> isCurrent) {
        this.query = query;
        this.most = most;
        this.sums = BlockSums.of(query);
        this.isCurrent = isCurrent;
    }

    /** Greatest squared distance of a hit. */
    int most() {
        return most;
    }

    short[] sums() {
        return sums;
    }

    void compare(PhotoDnaRow row) {
        int distance = query.squaredDistance(row.hash(), most);
        if (distance <= most && isCurrent.test(row)) {
            hits.add(new PhotoDnaHit(row.id(), distance));
        }
    }

    List<PhotoDnaHit> sortedHits() {
        Collections.sort(hits);
        return hits;
    }
}
