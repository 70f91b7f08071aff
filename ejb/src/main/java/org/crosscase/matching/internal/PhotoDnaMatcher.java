package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.matching.KnownItem;
import org.crosscase.matching.Signature;
import org.crosscase.matching.internal.SignatureOwners.Owner;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.photodna.PhotoDnaHash;
import org.crosscase.signature.photodna.PhotoDnaHit;

/** Finds near signatures of those that agencies hand in, by the index in memory. */
@ApplicationScoped
public class PhotoDnaMatcher implements Matcher {
    @Inject
    private PhotoDnaSignatures signatures;

    @Inject
    private SignatureOwners owners;

    @Override
    public Set<Algorithm> algorithms() {
        return Set.of(Algorithm.PHOTODNA);
    }

    @Override
    public void prepare() {
        signatures.catchUp();
    }

    @Override
    public List<FoundMatch> matches(UUID[] items) {
        List<FoundMatch> found = new ArrayList<>();
        signatures.sought(items).forEach(sought -> found.addAll(owners.kept(sought.of(), near(sought))));
        return found;
    }

    private List<FoundMatch> near(PhotoDnaSignatures.Sought sought) {
        List<PhotoDnaHit> hits = signatures.near(sought.hash()).stream()
                .filter(hit -> hit.id() != sought.number())
                .limit(4 * Matchers.MOST)
                .toList();
        Map<Long, Owner> found = owners.others(sought.of(), hits.stream().map(PhotoDnaHit::id));
        return hits.stream()
                .filter(hit -> found.containsKey(hit.id()))
                .map(hit -> FoundMatch.near(
                        sought.of(),
                        found.get(hit.id()).of(),
                        Algorithm.PHOTODNA,
                        hit.squaredDistance(),
                        Orientation.ORIGINAL.text(),
                        Certainty.CERTAIN))
                .toList();
    }

    @Override
    public List<KnownItem> items(Signature signature) {
        return owners.items(nearest(signatures.near(PhotoDnaHash.ofBytes(signature.value())), MOST_ITEMS));
    }

    @Override
    public Map<Long, Integer> known(AgencyId agency, Signature signature) {
        return nearest(signatures.nearKnown(PhotoDnaHash.ofBytes(signature.value())), MOST_KNOWN);
    }

    private static Map<Long, Integer> nearest(List<PhotoDnaHit> hits, int most) {
        Map<Long, Integer> distances = new HashMap<>();
        hits.stream().limit(most).forEach(hit -> distances.put(hit.id(), hit.squaredDistance()));
        return distances;
    }
}
