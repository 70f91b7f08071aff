package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.crosscase.agency.Database;
import org.crosscase.evidence.MediaId;
import org.crosscase.signature.Algorithm;

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
                rank
              from unnest(:items, :itemAgencies, :others, :otherAgencies, :algorithms, :versions, :distances, :transforms,
                  :itemViews, :otherViews, :agreements, :kinds, :certainties)
                as t (a, a_agency, b, b_agency, algorithm, algorithm_version, distance, transform, a_view, b_view,
                  agreement, kind, certainty)
              join (select name, rank from algorithm) ranked on ranked.name = algorithm) found
            order by low, high, rank, distance, agreement desc, transform
            on conflict (low_media, high_media) do update set
              algorithm = excluded.algorithm, algorithm_version = excluded.algorithm_version,
              distance = excluded.distance, transform = excluded.transform,
              low_view = excluded.low_view, high_view = excluded.high_view, agreement = excluded.agreement, kind = excluded.kind,
              certainty = excluded.certainty, compared = null
            where ((select rank from algorithm where name = excluded.algorithm), excluded.distance)
              < ((select rank from algorithm where name = kept.algorithm), kept.distance)""";

    private static final String FORGET = "delete from media_match where :media in (low_media, high_media)";

    private static final String[] SEEN = Stream.of(Algorithm.values())
            .filter(algorithm -> algorithm.origin().isSeen())
            .map(Algorithm::text)
            .toArray(String[]::new);

    @Inject
    private Database database;

    /** Keeps the best reason for each pair: equal files before near ones, deep searches last, then the smallest distance. */
    public void keepBest(List<FoundMatch> found) {
        if (found.isEmpty()) {
            return;
        }
        database.acrossAgencies(WRITE)
                .set("items", column(found, FoundMatch::item, UUID[]::new))
                .set("itemAgencies", column(found, FoundMatch::itemAgency, UUID[]::new))
                .set("others", column(found, FoundMatch::other, UUID[]::new))
                .set("otherAgencies", column(found, FoundMatch::otherAgency, UUID[]::new))
                .set("algorithms", column(found, match -> match.algorithm().text(), String[]::new))
                .set("versions", column(found, match -> match.algorithm().version(), Integer[]::new))
                .set("distances", column(found, FoundMatch::distance, Integer[]::new))
                .set("transforms", column(found, FoundMatch::transform, String[]::new))
                .set("itemViews", column(found, FoundMatch::itemView, String[]::new))
                .set("otherViews", column(found, FoundMatch::otherView, String[]::new))
                .set("agreements", column(found, FoundMatch::agreement, Integer[]::new))
                .set("kinds", column(found, FoundMatch::kind, String[]::new))
                .set("certainties", column(found, match -> match.certainty().name(), String[]::new))
                .execute();
    }

    /** What rests on the picture of this item, and not on equal files, is found anew. */
    public void forget(MediaId media) {
        database.acrossAgencies(FORGET + " and algorithm = any (:seen)")
                .set("media", media.value())
                .set("seen", SEEN)
                .execute();
    }

    /** The item is compared with nothing any more. */
    public void forgetAll(MediaId media) {
        database.acrossAgencies(FORGET).set("media", media.value()).execute();
    }

    private static <T> T[] column(List<FoundMatch> found, Function<FoundMatch, T> column, IntFunction<T[]> array) {
        return found.stream().map(column).toArray(array);
    }
}
