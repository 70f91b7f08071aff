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
import org.crosscase.agency.Row;
import org.crosscase.evidence.MediaId;
import org.crosscase.matching.KnownItem;

/** What the signatures are of that an index in memory names by their numbers. As matcher. */
@ApplicationScoped
public class SignatureOwners {
    private static final String OWNERS = """
            select number, media_id, agency_id, part, quality, written from signature
            where number = any (:numbers) and not removed""";

    @Inject
    private Database database;

    @Inject
    private OtherCases otherCases;

    /**
     * @param seen whether a decoder of ours has seen the pixels
     * @param written whether they are written rather than taken; null where nobody of ours has seen them
     */
    record Owner(MediaPart of, boolean seen, Boolean written) {
        static Owner read(Row row) {
            return new Owner(
                    new MediaPart(row.uuid("media_id"), row.uuid("agency_id"), row.small("part")),
                    row.has("quality"),
                    row.has("written") ? row.is("written") : null);
        }

        /** Whether it can be laid over another picture: only wholes can. */
        boolean comparable() {
            return seen && of.isWhole();
        }
    }

    Map<Long, Owner> of(Long[] numbers) {
        Map<Long, Owner> owners = new HashMap<>();
        if (numbers.length > 0) {
            database.acrossAgencies(OWNERS)
                    .set("numbers", numbers)
                    .each(row -> owners.put(row.number("number"), Owner.read(row)));
        }
        return owners;
    }

    /** Parts of one file may be alike: those of the item itself are left out. */
    Map<Long, Owner> others(MediaPart sought, Stream<Long> numbers) {
        Map<Long, Owner> others = of(numbers.toArray(Long[]::new));
        others.values().removeIf(owner -> owner.of().media().equals(sought.media()));
        return others;
    }

    /** Nearest first. */
    List<KnownItem> items(Map<Long, Integer> distances) {
        return of(distances.keySet().toArray(Long[]::new)).entrySet().stream()
                .map(entry -> item(entry.getValue(), distances.get(entry.getKey())))
                .sorted(Comparator.comparingInt(KnownItem::distance))
                .toList();
    }

    private static KnownItem item(Owner owner, int distance) {
        return new KnownItem(
                MediaId.of(owner.of().media()),
                AgencyId.of(owner.of().agency()),
                distance,
                Boolean.TRUE.equals(owner.written()));
    }

    /** Those matches of one signature that are kept. */
    List<FoundMatch> kept(MediaPart sought, List<FoundMatch> near) {
        return MostTelling.of(near, Matchers.MOST, others -> otherCases.holding(others, sought.media()));
    }
}
