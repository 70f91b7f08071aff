package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosscase.agency.Statements;
import org.crosscase.matching.IndexReport;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.index.Hit;
import org.crosscase.signature.index.OrientedHit;
import org.crosscase.signature.pdq.PdqHash;

/**
 * The copy in memory of all PDQ signatures on record. The table is the truth; the copy follows it by change numbers,
 * which appear in commit order, so a look at the rows beyond the last number seen misses none. All methods run in a
 * transaction that has taken on the matcher's role.
 */
@ApplicationScoped
public class SignatureIndex {
    /** Version of PDQ as this code computes and compares it; others are never mixed. */
    static final int VERSION = 1;

    private static final String ON_RECORD = "algorithm = 'PDQ' and algorithm_version = " + VERSION;

    private final Object catchingUp = new Object();
    private volatile HammingIndex index;
    private long seen;

    @Inject
    private Statements statements;

    /** Brings the copy to what is committed by now, the first time from nothing. */
    HammingIndex upToDate() {
        synchronized (catchingUp) {
            if (index == null) {
                load();
            } else {
                catchUp();
            }
            return index;
        }
    }

    /**
     * The nearest signatures of a picture in any of its orientations, each with its best one, nearest first.
     *
     * @param most greatest number for each orientation
     */
    List<OrientedHit> near(PdqHash[] orientations, int most) {
        HammingIndex current = upToDate();
        Map<Long, OrientedHit> best = new HashMap<>();
        for (int i = 0; i < orientations.length; i++) {
            for (Hit hit : current.nearest(orientations[i], HammingIndex.MATCH_RADIUS, most)) {
                OrientedHit oriented = new OrientedHit(hit.id(), hit.distance(), i);
                best.merge(hit.id(), oriented, (a, b) -> b.distance() < a.distance() ? b : a);
            }
        }
        List<OrientedHit> nearest = new ArrayList<>(best.values());
        nearest.sort(null);
        return nearest;
    }

    /** Compares the copy with the table; matching waits meanwhile. */
    public IndexReport verify() {
        synchronized (catchingUp) {
            HammingIndex copy = upToDate();
            long[] counts = new long[3];
            statements.each(
                    "select number, value, quality from signature where not removed and change_number <= ? and "
                            + ON_RECORD,
                    row -> {
                        PdqHash hash = PdqHash.ofBytes(row.getBytes("value"));
                        if (Matchable.is(hash, quality(row))) {
                            Optional<PdqHash> held = copy.find(row.getLong("number"));
                            counts[0]++;
                            counts[1] += held.isEmpty() ? 1 : 0;
                            counts[2] += held.isPresent() && !held.get().equals(hash) ? 1 : 0;
                        }
                    },
                    seen);
            return new IndexReport(counts[0], copy.size(), counts[1], copy.size() - (counts[0] - counts[1]), counts[2]);
        }
    }

    /** Throws the copy away; the next use reads the table anew. */
    public void forget() {
        synchronized (catchingUp) {
            index = null;
        }
    }

    private void load() {
        long upTo = statements
                .list(
                        "select coalesce(max(change_number), 0) from signature where algorithm = 'PDQ'",
                        row -> row.getLong(1))
                .get(0);
        Growing growing = new Growing();
        statements.each(
                "select number, value, quality from signature where not removed and " + ON_RECORD, growing::add);
        index = HammingIndex.build(
                growing.ids(), growing.words(), Runtime.getRuntime().availableProcessors());
        // what came in between the two statements is in both: putting it again changes nothing
        seen = upTo;
        catchUp();
    }

    private void catchUp() {
        statements.each(
                "select number, value, quality, removed, change_number from signature where change_number > ? and "
                        + ON_RECORD + " order by change_number",
                row -> {
                    PdqHash hash = PdqHash.ofBytes(row.getBytes("value"));
                    if (row.getBoolean("removed") || !Matchable.is(hash, quality(row))) {
                        index.remove(row.getLong("number"));
                    } else {
                        index.put(row.getLong("number"), hash);
                    }
                    seen = row.getLong("change_number");
                },
                seen);
    }

    static Integer quality(ResultSet row) throws SQLException {
        int quality = row.getInt("quality");
        return row.wasNull() ? null : quality;
    }

    /** Ids and words in arrays that grow, since the number of rows is not known before. */
    private static final class Growing {
        private long[] ids = new long[1024];
        private long[] words = new long[4096];
        private int size;

        void add(ResultSet row) throws SQLException {
            PdqHash hash = PdqHash.ofBytes(row.getBytes("value"));
            if (!Matchable.is(hash, quality(row))) {
                return;
            }
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size + size / 2);
                words = Arrays.copyOf(words, 4 * ids.length);
            }
            ids[size] = row.getLong("number");
            words[4 * size] = hash.w0();
            words[4 * size + 1] = hash.w1();
            words[4 * size + 2] = hash.w2();
            words[4 * size + 3] = hash.w3();
            size++;
        }

        long[] ids() {
            return Arrays.copyOf(ids, size);
        }

        long[] words() {
            return Arrays.copyOf(words, 4 * size);
        }
    }
}
