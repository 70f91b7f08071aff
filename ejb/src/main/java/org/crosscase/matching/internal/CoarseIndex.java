package org.crosscase.matching.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.crosscase.agency.Database;
import org.crosscase.matching.IndexReport;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.pdq.PdqHash;

/**
 * The coarse hashes of all pictures on record, in memory, apart from PDQ's. Read when the first deep search needs it, so
 * a server that makes none pays nothing for it. All methods run in a transaction that has taken on the matcher's role.
 */
@ApplicationScoped
public class CoarseIndex implements IndexInMemory {
    /** Hashes that one picture may have; a power of two above those of a picture with a border. */
    private static final int PLACES = 32;

    @Inject
    private Database database;

    private IndexCopy copy;

    @PostConstruct
    void prepare() {
        copy = new IndexCopy(database, Algorithm.COARSE, false, PLACES, row -> hashes(row.bytes("value")));
    }

    static PdqHash[] hashes(byte[] value) {
        PdqHash[] hashes = new PdqHash[value.length / PdqHash.BYTES];
        for (int place = 0; place < hashes.length; place++) {
            hashes[place] =
                    PdqHash.ofBytes(Arrays.copyOfRange(value, place * PdqHash.BYTES, (place + 1) * PdqHash.BYTES));
        }
        return hashes;
    }

    /** The number of the signature that stands under an identity of the index. */
    public static long number(long id) {
        return id / PLACES;
    }

    /** Which of the signature's hashes stands under an identity of the index. */
    public static int place(long id) {
        return (int) (id % PLACES);
    }

    /** Brings the copy to what is committed by now. What it returns may be searched outside the transaction. */
    public HammingIndex upToDate() {
        return copy.upToDate();
    }

    @Override
    public IndexReport verify() {
        return copy.isLoaded() ? copy.verify() : new IndexReport(0, 0, 0, 0, 0);
    }

    @Override
    public void forget() {
        copy.forget();
    }
}
