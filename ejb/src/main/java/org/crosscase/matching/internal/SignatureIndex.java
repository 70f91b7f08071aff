package org.crosscase.matching.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.matching.IndexReport;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.index.Hit;
import org.crosscase.signature.index.OrientedHit;
import org.crosscase.signature.pdq.PdqHash;

/** All PDQ signatures on record, in memory, media items' apart from known ones. All methods run in a transaction that has taken on the matcher's role. */
@ApplicationScoped
public class SignatureIndex implements IndexInMemory {
    private static final PdqHash[] NONE = {};

    @Inject
    private Database database;

    private IndexCopy copy;
    private IndexCopy known;

    @PostConstruct
    void prepare() {
        copy = new IndexCopy(database, Algorithm.PDQ, false, 1, SignatureIndex::matchable);
        known = new IndexCopy(database, Algorithm.PDQ, true, 1, SignatureIndex::matchable);
    }

    private static PdqHash[] matchable(Row row) {
        PdqHash hash = PdqHash.ofBytes(row.bytes("value"));
        return Matchable.is(hash, row.smallOrNull("quality")) ? new PdqHash[] {hash} : NONE;
    }

    /** Brings the copy to what is committed by now, the first time from nothing. */
    HammingIndex upToDate() {
        return copy.upToDate();
    }

    /**
     * The nearest signatures of a picture in any of its orientations, each with its best one, nearest first.
     *
     * @param most greatest number for each orientation
     */
    List<OrientedHit> near(PdqHash[] orientations, int most) {
        return near(upToDate(), orientations, most);
    }

    /** Likewise of known signatures. */
    List<OrientedHit> nearKnown(PdqHash[] orientations, int most) {
        return near(known.upToDate(), orientations, most);
    }

    private static List<OrientedHit> near(HammingIndex current, PdqHash[] orientations, int most) {
        Map<Long, OrientedHit> best = new HashMap<>();
        for (int i = 0; i < orientations.length; i++) {
            for (Hit hit : current.nearest(orientations[i], Algorithm.PDQ.threshold(), most)) {
                OrientedHit oriented = new OrientedHit(hit.id(), hit.distance(), i);
                best.merge(hit.id(), oriented, (a, b) -> b.distance() < a.distance() ? b : a);
            }
        }
        List<OrientedHit> nearest = new ArrayList<>(best.values());
        nearest.sort(null);
        return nearest;
    }

    @Override
    public IndexReport verify() {
        return known.isLoaded() ? copy.verify().plus(known.verify()) : copy.verify();
    }

    @Override
    public void forget() {
        copy.forget();
        known.forget();
    }
}
