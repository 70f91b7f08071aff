package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.evidence.MediaId;
import org.crosscase.matching.KnownItem;
import org.crosscase.matching.Signature;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.index.OrientedHit;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.photodna.PhotoDnaHash;

/** Media items that match a signature which is not on record itself. As matcher. */
@ApplicationScoped
public class KnownItems {
    /** Nearest items that one question gives. */
    private static final int MOST = 1_000;

    private static final String EQUAL = """
            select media_id, agency_id from signature
            where algorithm = :algorithm and exact and algorithm_version = :version and value = :value and not removed limit :most""";

    private static final String BY_NUMBER = """
            select number, media_id, agency_id, algorithm = 'PDQ' and written is true as written from signature
            where number = any (:numbers) and not removed""";

    @Inject
    private Database database;

    @Inject
    private SignatureIndex index;

    @Inject
    private PhotoDnaSignatures photoDna;

    public List<KnownItem> find(Signature signature) {
        return switch (signature.algorithm()) {
            case PDQ -> near(signature);
            case PHOTODNA -> nearPhotoDna(signature);
            default -> equal(signature);
        };
    }

    public List<Signature> turned(Signature signature) {
        return signature.algorithm() != Algorithm.PDQ
                ? List.of(signature)
                : Stream.of(TurnedHashes.of(PdqHash.ofBytes(signature.value()), null))
                        .map(hash -> new Signature(Algorithm.PDQ, hash.bytes()))
                        .toList();
    }

    private List<KnownItem> equal(Signature signature) {
        return database.acrossAgencies(EQUAL)
                .set("algorithm", signature.algorithm().text())
                .set("version", signature.algorithm().version())
                .set("value", signature.value())
                .set("most", MOST)
                .list(row ->
                        new KnownItem(MediaId.of(row.uuid("media_id")), AgencyId.of(row.uuid("agency_id")), 0, false));
    }

    private List<KnownItem> near(Signature signature) {
        PdqHash hash = PdqHash.ofBytes(signature.value());
        if (!Matchable.is(hash, null)) {
            return List.of();
        }
        Map<Long, Integer> distances = new HashMap<>();
        for (OrientedHit hit : index.near(TurnedHashes.of(hash, null), MOST)) {
            distances.put(hit.id(), hit.distance());
        }
        return items(distances);
    }

    private List<KnownItem> nearPhotoDna(Signature signature) {
        Map<Long, Integer> distances = new HashMap<>();
        photoDna.near(PhotoDnaHash.ofBytes(signature.value())).stream()
                .limit(MOST)
                .forEach(hit -> distances.put(hit.id(), hit.squaredDistance()));
        return items(distances);
    }

    private List<KnownItem> items(Map<Long, Integer> distances) {
        return database
                .acrossAgencies(BY_NUMBER)
                .set("numbers", distances.keySet().toArray(Long[]::new))
                .list(row -> new KnownItem(
                        MediaId.of(row.uuid("media_id")),
                        AgencyId.of(row.uuid("agency_id")),
                        distances.get(row.number("number")),
                        row.is("written")))
                .stream()
                .sorted(Comparator.comparingInt(KnownItem::distance))
                .toList();
    }
}
