package org.crosscase.matching.internal.deep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.evidence.DueMedia;
import org.crosscase.evidence.MediaId;
import org.crosscase.matching.internal.OtherCases;
import org.crosscase.matching.internal.deep.Candidate.Meeting;
import org.crosscase.signature.Algorithm;

/** Which media items the second stage is to compare. Read as matcher. */
@ApplicationScoped
public class Candidates {
    /** Each is decoded. Those of other agencies come first, then those in other cases, then the nearest. */
    static final int MOST = 50;

    /** Whoever matches already by an algorithm that says more needs no second reason. */
    private static final String OWNERS = """
            select s.number, s.media_id, s.agency_id, exists (select from signature p
                where p.media_id in (s.media_id, :item) and p.algorithm = 'PDQ' and p.written and not p.removed) as written
            from signature s
            where s.number = any (:numbers) and s.media_id <> :item and not s.removed
              and not exists (select from media_match m
                where m.low_media = least(s.media_id, :item) and m.high_media = greatest(s.media_id, :item)
                  and m.algorithm <> :deep)""";

    @Inject
    private Database database;

    @Inject
    private OtherCases otherCases;

    List<Candidate> of(DueMedia due, Map<Long, List<Meeting>> meetings) {
        UUID item = due.mediaId().value();
        List<Candidate> all = database.acrossAgencies(OWNERS)
                .set("numbers", meetings.keySet().toArray(Long[]::new))
                .set("item", item)
                .set("deep", Algorithm.COARSE.text())
                .list(row -> new Candidate(
                        MediaId.of(row.uuid("media_id")),
                        AgencyId.of(row.uuid("agency_id")),
                        row.is("written"),
                        meetings.get(row.number("number"))));
        if (all.size() <= MOST) {
            return all;
        }
        Set<UUID> elsewhere = otherCases.holding(
                all.stream().map(candidate -> candidate.media().value()).toArray(UUID[]::new), item);
        return all.stream()
                .sorted(Comparator.comparing((Candidate c) -> c.agency().equals(due.agencyId()))
                        .thenComparing(c -> !elsewhere.contains(c.media().value()))
                        .thenComparingInt(Candidate::distance))
                .limit(MOST)
                .toList();
    }
}
