package org.crosscase.matching.internal;

import java.util.Arrays;
import java.util.Optional;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.matching.IndexReport;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.pdq.PdqHash;

/**
 * The copy in memory of all signatures of one algorithm on record. The table is the truth; the copy follows it by change
 * numbers, which appear in commit order, so a look at the rows beyond the last number seen misses none. All methods run
 * in a transaction that has taken on the matcher's role.
 */
final class IndexCopy {
    private static final String LAST = "select coalesce(max(change_number), 0)";

    private static final String VALUES = "select number, value, quality";

    private static final String CHANGES = "select number, value, quality, removed, change_number";

    private static final String OF_MEDIA = " from signature";

    private static final String KNOWN = " from known_signature";

    private static final String ON_RECORD = " where algorithm = :algorithm and algorithm_version = :version";

    private static final String PRESENT = ON_RECORD + " and not removed";

    private static final String UP_TO_SEEN = PRESENT + " and change_number <= :seen";

    private static final String BEYOND_SEEN = ON_RECORD + " and change_number > :seen order by change_number";

    private final Database database;
    private final Algorithm algorithm;
    private final boolean known;
    private final int places;
    private final Hashes hashes;
    private final Object catchingUp = new Object();
    private volatile HammingIndex index;
    private long seen;

    /** What of a row of the table can be found: none where it says too little. */
    @FunctionalInterface
    interface Hashes {
        PdqHash[] of(Row row);
    }

    /**
     * @param known whether it is of known signatures instead of media items'
     * @param places how many hashes one signature may have; hash {@code p} of signature {@code n} stands under
     *     {@code n * places + p}
     */
    IndexCopy(Database database, Algorithm algorithm, boolean known, int places, Hashes hashes) {
        this.database = database;
        this.algorithm = algorithm;
        this.known = known;
        this.places = places;
        this.hashes = hashes;
    }

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

    boolean isLoaded() {
        return index != null;
    }

    /** Compares the copy with the table; searches wait meanwhile. */
    IndexReport verify() {
        synchronized (catchingUp) {
            HammingIndex copy = upToDate();
            long[] counts = new long[3];
            sql(VALUES, UP_TO_SEEN).set("seen", seen).each(row -> {
                PdqHash[] found = hashes.of(row);
                for (int place = 0; place < found.length; place++) {
                    Optional<PdqHash> held = copy.find(id(row, place));
                    counts[0]++;
                    counts[1] += held.isEmpty() ? 1 : 0;
                    counts[2] += held.isPresent() && !held.get().equals(found[place]) ? 1 : 0;
                }
            });
            return new IndexReport(counts[0], copy.size(), counts[1], copy.size() - (counts[0] - counts[1]), counts[2]);
        }
    }

    /** Throws the copy away; the next use reads the table anew. */
    void forget() {
        synchronized (catchingUp) {
            index = null;
        }
    }

    private void load() {
        long upTo = sql(LAST, ON_RECORD).count();
        Growing growing = new Growing();
        sql(VALUES, PRESENT).each(row -> {
            PdqHash[] found = hashes.of(row);
            for (int place = 0; place < found.length; place++) {
                growing.add(id(row, place), found[place]);
            }
        });
        index = HammingIndex.build(
                growing.ids(), growing.words(), Runtime.getRuntime().availableProcessors());
        // what came in between the two statements is in both: putting it again changes nothing
        seen = upTo;
        catchUp();
    }

    private void catchUp() {
        sql(CHANGES, BEYOND_SEEN).set("seen", seen).each(row -> {
            PdqHash[] found = row.is("removed") ? new PdqHash[0] : hashes.of(row);
            for (int place = 0; place < places; place++) {
                if (place < found.length) {
                    index.put(id(row, place), found[place]);
                } else {
                    index.remove(id(row, place));
                }
            }
            seen = row.number("change_number");
        });
    }

    private Sql sql(String columns, String rows) {
        return database.acrossAgencies(columns + (known ? KNOWN : OF_MEDIA) + rows)
                .set("algorithm", algorithm.text())
                .set("version", algorithm.version());
    }

    private long id(Row row, int place) {
        return row.number("number") * places + place;
    }

    /** Ids and words in arrays that grow, since the number of rows is not known before. */
    private static final class Growing {
        private long[] ids = new long[1024];
        private long[] words = new long[4096];
        private int size;

        void add(long id, PdqHash hash) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size + size / 2);
                words = Arrays.copyOf(words, 4 * ids.length);
            }
            ids[size] = id;
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
