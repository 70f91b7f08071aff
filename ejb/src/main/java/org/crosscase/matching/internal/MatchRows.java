package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.crosscase.agency.Statements;
import org.crosscase.evidence.MediaId;

/** The {@code media_match} table. Written as matcher. */
@ApplicationScoped
public class MatchRows {
    /** Sorted, so that two workers that find the same matches wait for each other in one direction only. */
    private static final String WRITE = """
            insert into media_match as kept
              (low_media, high_media, low_agency, high_agency, algorithm, algorithm_version, distance, transform, low_view,
              high_view, agreement, kind, certainty)
            select distinct on (low, high) low, high, low_agency, high_agency, algorithm, algorithm_version, distance,
              transform, low_view, high_view, agreement, kind, certainty
            from (
              select least(a, b) as low, greatest(a, b) as high,
                case when a < b then a_agency else b_agency end as low_agency,
                case when a < b then b_agency else a_agency end as high_agency,
                algorithm, algorithm_version, distance, transform,
                case when a < b then a_view else b_view end as low_view,
                case when a < b then b_view else a_view end as high_view, agreement, kind, certainty,
                array_position(array['SHA256', 'SHA1', 'MD5', 'PDQ', 'PHOTODNA', 'CROSSCASE-COARSE'], algorithm) as rank
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as t (a, a_agency, b, b_agency, algorithm, algorithm_version, distance, transform, a_view, b_view,
                  agreement, kind, certainty)) found
            order by low, high, rank, distance, agreement desc, transform
            on conflict (low_media, high_media) do update set
              algorithm = excluded.algorithm, algorithm_version = excluded.algorithm_version,
              distance = excluded.distance, transform = excluded.transform,
              low_view = excluded.low_view, high_view = excluded.high_view, agreement = excluded.agreement, kind = excluded.kind,
              certainty = excluded.certainty, compared = null
            where (array_position(array['SHA256', 'SHA1', 'MD5', 'PDQ', 'PHOTODNA', 'CROSSCASE-COARSE'], excluded.algorithm), excluded.distance)
              < (array_position(array['SHA256', 'SHA1', 'MD5', 'PDQ', 'PHOTODNA', 'CROSSCASE-COARSE'], kept.algorithm), kept.distance)""";

    @Inject
    private Statements statements;

    /** Keeps the best reason for each pair: equal files before near ones, deep searches last, then the smallest distance. */
    public void keepBest(List<FoundMatch> found) {
        if (found.isEmpty()) {
            return;
        }
        statements.change(
                WRITE,
                ids(found, FoundMatch::item),
                ids(found, FoundMatch::itemAgency),
                ids(found, FoundMatch::other),
                ids(found, FoundMatch::otherAgency),
                found.stream().map(FoundMatch::algorithm).toArray(String[]::new),
                found.stream().map(FoundMatch::algorithmVersion).toArray(Integer[]::new),
                found.stream().map(FoundMatch::distance).toArray(Integer[]::new),
                found.stream().map(FoundMatch::transform).toArray(String[]::new),
                found.stream().map(FoundMatch::itemView).toArray(String[]::new),
                found.stream().map(FoundMatch::otherView).toArray(String[]::new),
                found.stream().map(FoundMatch::agreement).toArray(Integer[]::new),
                found.stream().map(FoundMatch::kind).toArray(String[]::new),
                found.stream().map(match -> match.certainty().name()).toArray(String[]::new));
    }

    /** What rests on the picture of this item, and not on equal files, is found anew. */
    public void forget(MediaId media) {
        statements.change(
                "delete from media_match where ? in (low_media, high_media) and algorithm in ('PDQ', 'CROSSCASE-COARSE')",
                media.value());
    }

    /** The item is compared with nothing any more. */
    public void forgetAll(MediaId media) {
        statements.change("delete from media_match where ? in (low_media, high_media)", media.value());
    }

    private static UUID[] ids(List<FoundMatch> found, Function<FoundMatch, UUID> column) {
        return found.stream().map(column).toArray(UUID[]::new);
    }
}
