package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.matching.KnownItem;
import org.crosscase.matching.Signature;
import org.crosscase.matching.internal.SignatureOwners.Owner;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.index.OrientedHit;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.PdqHash;

/** Finds near pictures, turned and mirrored ones too, by the index in memory. */
@ApplicationScoped
public class PdqMatcher implements Matcher {
    private static final String OF_ITEMS = """
            select number, media_id, agency_id, part, value, quality, orientations, written from signature
            where media_id = any (:items) and algorithm = :algorithm and algorithm_version = :version and not removed""";

    @Inject
    private Database database;

    @Inject
    private SignatureIndex index;

    @Inject
    private SignatureOwners owners;

    /** What is looked for, in all its orientations. */
    private record Sought(long number, Owner owner, PdqHash[] orientations) {}

    @Override
    public Set<Algorithm> algorithms() {
        return Set.of(Algorithm.PDQ);
    }

    @Override
    public void prepare() {
        index.upToDate();
    }

    @Override
    public List<FoundMatch> matches(UUID[] items) {
        List<FoundMatch> found = new ArrayList<>();
        for (Sought sought : sought(items)) {
            found.addAll(owners.kept(sought.owner.of(), near(sought)));
        }
        return found;
    }

    private List<Sought> sought(UUID[] items) {
        List<Sought> sought = new ArrayList<>();
        database.acrossAgencies(OF_ITEMS)
                .set("items", items)
                .set("algorithm", Algorithm.PDQ.text())
                .set("version", Algorithm.PDQ.version())
                .each(row -> {
                    PdqHash hash = PdqHash.ofBytes(row.bytes("value"));
                    if (Matchable.is(hash, row.smallOrNull("quality"))) {
                        sought.add(new Sought(
                                row.number("number"),
                                Owner.read(row),
                                TurnedHashes.of(hash, row.bytes("orientations"))));
                    }
                });
        return sought;
    }

    private List<FoundMatch> near(Sought sought) {
        List<OrientedHit> hits = index.near(sought.orientations, 4 * Matchers.MOST).stream()
                .filter(hit -> hit.id() != sought.number)
                .toList();
        Map<Long, Owner> found = owners.others(sought.owner.of(), hits.stream().map(OrientedHit::id));
        return hits.stream()
                .filter(hit -> found.containsKey(hit.id()))
                .map(hit -> match(sought.owner, found.get(hit.id()), hit))
                .toList();
    }

    private static FoundMatch match(Owner item, Owner other, OrientedHit hit) {
        return FoundMatch.near(
                item.of(),
                other.of(),
                Algorithm.PDQ,
                hit.distance(),
                Orientation.values()[hit.orientation()].text(),
                Certainty.byPdq(item.written(), item.comparable(), other.written(), other.comparable()));
    }

    @Override
    public List<KnownItem> items(Signature signature) {
        return owners.items(near(signature, orientations -> index.near(orientations, MOST_ITEMS)));
    }

    @Override
    public Map<Long, Integer> known(AgencyId agency, Signature signature) {
        return near(signature, orientations -> index.nearKnown(orientations, MOST_KNOWN));
    }

    private static Map<Long, Integer> near(Signature signature, Function<PdqHash[], List<OrientedHit>> search) {
        PdqHash hash = PdqHash.ofBytes(signature.value());
        Map<Long, Integer> distances = new HashMap<>();
        if (Matchable.is(hash, null)) {
            search.apply(TurnedHashes.of(hash, null)).forEach(hit -> distances.put(hit.id(), hit.distance()));
        }
        return distances;
    }

    @Override
    public List<Signature> turned(Signature signature) {
        return Stream.of(TurnedHashes.of(PdqHash.ofBytes(signature.value()), null))
                .map(hash -> new Signature(Algorithm.PDQ, hash.bytes()))
                .toList();
    }
}
