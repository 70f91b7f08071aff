package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.index.OrientedHit;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.photodna.PhotoDnaHit;

/** Finds what media items match: equal files by the table, near pictures by the indexes. As matcher. */
@ApplicationScoped
public class MatchFinder {
    /**
     * Matches kept for each item. A picture with more near-copies than this says almost nothing of any two cases; those
     * of other agencies and other cases are kept first, then the nearest.
     */
    static final int MOST_MATCHES = 1_000;

    private static final String EQUAL = """
            select mine.media_id as item, mine.agency_id as item_agency, other.media_id as other,
              other.agency_id as other_agency, mine.algorithm,
              case when mine.kind = other.kind then mine.kind when mine.kind = 'PICTURE' then other.kind else mine.kind end as kind
            from signature mine
            join signature other on other.algorithm = mine.algorithm and other.exact and other.value = mine.value
              and other.algorithm_version = mine.algorithm_version and not other.removed
              and other.media_id <> mine.media_id
            where mine.media_id = any (:items) and mine.exact and not mine.removed""";

    private static final String OWN_PDQ = """
            select number, media_id, agency_id, value, quality, orientations, written from signature
            where media_id = any (:items) and algorithm = 'PDQ' and algorithm_version = :version and not removed""";

    private static final String OWNERS =
            "select number, media_id, agency_id, quality, written from signature where number = any (:numbers) and not removed";

    @Inject
    private Database database;

    @Inject
    private SignatureIndex index;

    @Inject
    private PhotoDnaSignatures photoDna;

    @Inject
    private OtherCases otherCases;

    /** A media item with the PDQ hashes to look for. */
    private record Sought(long number, Owner owner, PdqHash[] orientations) {}

    /** @param written null where nobody of ours has seen the pixels */
    private record Owner(UUID media, UUID agency, boolean seen, Boolean written) {
        static Owner read(Row row) {
            return new Owner(
                    row.uuid("media_id"),
                    row.uuid("agency_id"),
                    row.has("quality"),
                    row.has("written") ? row.is("written") : null);
        }
    }

    void prepare() {
        index.upToDate();
        photoDna.catchUp();
    }

    List<FoundMatch> find(List<UUID> items) {
        UUID[] ids = items.toArray(UUID[]::new);
        List<FoundMatch> found = new ArrayList<>(database.acrossAgencies(EQUAL)
                .set("items", ids)
                .list(row -> FoundMatch.equalFiles(
                        row.uuid("item"),
                        row.uuid("item_agency"),
                        row.uuid("other"),
                        row.uuid("other_agency"),
                        Algorithm.of(row.text("algorithm")),
                        row.text("kind"))));
        for (Sought sought : sought(ids)) {
            found.addAll(kept(sought.owner.media, near(sought)));
        }
        photoDna.sought(ids).forEach(sought -> found.addAll(kept(sought.media(), near(sought))));
        return found;
    }

    private List<Sought> sought(UUID[] items) {
        List<Sought> sought = new ArrayList<>();
        database.acrossAgencies(OWN_PDQ)
                .set("items", items)
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
        List<OrientedHit> hits = index.near(sought.orientations, 4 * MOST_MATCHES).stream()
                .filter(hit -> hit.id() != sought.number)
                .toList();
        Map<Long, Owner> owners = owners(hits.stream().map(OrientedHit::id).toArray(Long[]::new));
        return hits.stream()
                // frames of one file may be alike
                .filter(hit -> owners.containsKey(hit.id())
                        && !owners.get(hit.id()).media.equals(sought.owner.media))
                .map(hit -> byPdq(sought.owner, owners.get(hit.id()), hit))
                .toList();
    }

    private static FoundMatch byPdq(Owner item, Owner other, OrientedHit hit) {
        return new FoundMatch(
                item.media,
                item.agency,
                other.media,
                other.agency,
                Algorithm.PDQ,
                hit.distance(),
                Orientation.values()[hit.orientation()].text(),
                Certainty.byPdq(item.written, item.seen, other.written, other.seen));
    }

    private List<FoundMatch> near(PhotoDnaSignatures.Sought sought) {
        List<PhotoDnaHit> hits = photoDna.near(sought.hash()).stream()
                .filter(hit -> hit.id() != sought.number())
                .limit(4 * MOST_MATCHES)
                .toList();
        Map<Long, Owner> owners = owners(hits.stream().map(PhotoDnaHit::id).toArray(Long[]::new));
        return hits.stream()
                .filter(hit -> owners.containsKey(hit.id()))
                .map(hit -> new FoundMatch(
                        sought.media(),
                        sought.agency(),
                        owners.get(hit.id()).media,
                        owners.get(hit.id()).agency,
                        Algorithm.PHOTODNA,
                        hit.squaredDistance(),
                        Orientation.ORIGINAL.text(),
                        Certainty.CERTAIN))
                .toList();
    }

    private Map<Long, Owner> owners(Long[] numbers) {
        Map<Long, Owner> owners = new HashMap<>();
        if (numbers.length > 0) {
            database.acrossAgencies(OWNERS)
                    .set("numbers", numbers)
                    .each(row -> owners.put(row.number("number"), Owner.read(row)));
        }
        return owners;
    }

    private List<FoundMatch> kept(UUID media, List<FoundMatch> near) {
        return MostTelling.of(near, MOST_MATCHES, others -> otherCases.holding(others, media));
    }
}
