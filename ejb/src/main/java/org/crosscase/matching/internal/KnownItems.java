package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Statements;
import org.crosscase.evidence.MediaId;
import org.crosscase.matching.KnownItem;
import org.crosscase.matching.Matches;
import org.crosscase.matching.Signature;
import org.crosscase.signature.index.OrientedHit;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.photodna.PhotoDnaHash;

/** Media items that match a signature which is not on record itself. As matcher. */
@ApplicationScoped
public class KnownItems {
    @Inject
    private Statements statements;

    @Inject
    private SignatureIndex index;

    @Inject
    private PhotoDnaSignatures photoDna;

    public List<KnownItem> find(Signature signature) {
        return switch (signature.algorithm()) {
            case PDQ -> near(signature);
            case PHOTODNA -> nearPhotoDna(signature);
            case SHA256, SHA1, MD5 -> equal(signature);
        };
    }

    public List<Signature> turned(Signature signature) {
        return signature.algorithm() != Signature.Algorithm.PDQ
                ? List.of(signature)
                : Stream.of(TurnedHashes.of(PdqHash.ofBytes(signature.value()), null))
                        .map(hash -> new Signature(Signature.Algorithm.PDQ, hash.bytes()))
                        .toList();
    }

    private List<KnownItem> equal(Signature signature) {
        return statements.list(
                "select media_id, agency_id from signature where algorithm = ? and algorithm in ('SHA256', 'SHA1', 'MD5')"
                        + " and algorithm_version = 1 and value = ? and not removed limit " + Matches.MOST,
                row -> new KnownItem(
                        MediaId.of(Statements.uuid(row, "media_id")),
                        AgencyId.of(Statements.uuid(row, "agency_id")),
                        0,
                        false),
                signature.algorithm().name(),
                signature.value());
    }

    private List<KnownItem> near(Signature signature) {
        PdqHash hash = PdqHash.ofBytes(signature.value());
        if (!Matchable.is(hash, null)) {
            return List.of();
        }
        Map<Long, Integer> distances = new HashMap<>();
        for (OrientedHit hit : index.near(TurnedHashes.of(hash, null), Matches.MOST)) {
            distances.put(hit.id(), hit.distance());
        }
        return items(distances);
    }

    private List<KnownItem> nearPhotoDna(Signature signature) {
        Map<Long, Integer> distances = new HashMap<>();
        photoDna.near(PhotoDnaHash.ofBytes(signature.value())).stream()
                .limit(Matches.MOST)
                .forEach(hit -> distances.put(hit.id(), hit.squaredDistance()));
        return items(distances);
    }

    private List<KnownItem> items(Map<Long, Integer> distances) {
        return statements
                .list(
                        "select number, media_id, agency_id, algorithm = 'PDQ' and written as written from signature where number = any (?) and not removed",
                        row -> new KnownItem(
                                MediaId.of(Statements.uuid(row, "media_id")),
                                AgencyId.of(Statements.uuid(row, "agency_id")),
                                distances.get(row.getLong("number")),
                                row.getBoolean("written")),
                        (Object) distances.keySet().toArray(Long[]::new))
                .stream()
                .sorted(Comparator.comparingInt(KnownItem::distance))
                .toList();
    }
}
