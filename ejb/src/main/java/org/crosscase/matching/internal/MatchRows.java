package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.crosscase.agency.Database;
import org.crosscase.evidence.MediaId;
import org.crosscase.matching.internal.FoundMatch.Views;
import org.crosscase.signature.Algorithm;

/** The {@code media_match} table. Written as matcher. */
@ApplicationScoped
public class MatchRows {
    /** Sorted, so that two workers that find the same matches wait for each other in one direction only. */
    private static final String WRITE = """
            insert into media_match as kept
              (low_media, high_media, low_part, high_part, low_agency, high_agency, algorithm, algorithm_version, distance, transform, low_view,
              high_view, agreement, kind, certainty)
            select distinct on (low, high, low_part, high_part) low, high, low_part, high_part, low_agency, high_agency, algorithm, algorithm_version, distance,
              transform, low_view, high_view, agreement, kind, certainty
            from (
              select least(a, b) as low, greatest(a, b) as high,
                case when a < b then a_part else b_part end as low_part,
                case when a < b then b_part else a_part end as high_part,
                case when a < b then a_agency else b_agency end as low_agency,
                case when a < b then b_agency else a_agency end as high_agency,
                algorithm, algorithm_version, distance, transform,
                case when a < b then a_view else b_view end as low_view,
                case when a < b then b_view else a_view end as high_view, agreement, kind, certainty,
                rank
              from unnest(:items, :itemParts, :itemAgencies, :others, :otherParts, :otherAgencies, :algorithms, :versions, :distances, :transforms,
                  :itemViews, :otherViews, :agreements, :kinds, :certainties)
                as t (a, a_part, a_agency, b, b_part, b_agency, algorithm, algorithm_version, distance, transform, a_view, b_view,
                  agreement, kind, certainty)
              join (select name, rank from algorithm) ranked on ranked.name = algorithm) found
            order by low, high, low_part, high_part, rank, distance, agreement desc, transform
            on conflict (low_media, high_media, low_part, high_part) do update set
              algorithm = excluded.algorithm, algorithm_version = excluded.algorithm_version,
              distance = excluded.distance, transform = excluded.transform,
              low_view = excluded.low_view, high_view = excluded.high_view, agreement = excluded.agreement, kind = excluded.kind,
              certainty = excluded.certainty, compared = null
            where ((select rank from algorithm where name = excluded.algorithm), -excluded.algorithm_version, excluded.distance)
              < ((select rank from algorithm where name = kept.algorithm), -kept.algorithm_version, kept.distance)""";

    private static final String FORGET = "delete from media_match where :media in (low_media, high_media)";

    @Inject
    private Database database;

    /** Keeps the best reason for each pair of parts: equal files before near ones, deep searches last, then by the newest version, then the smallest distance. */
    public void keepBest(List<FoundMatch> found) {
        if (found.isEmpty()) {
            return;
        }
        database.acrossAgencies(WRITE)
                .set("items", column(found, match -> match.item().media(), UUID[]::new))
                .set("itemParts", column(found, match -> match.item().part(), Integer[]::new))
                .set("itemAgencies", column(found, match -> match.item().agency(), UUID[]::new))
                .set("others", column(found, match -> match.other().media(), UUID[]::new))
                .set("otherParts", column(found, match -> match.other().part(), Integer[]::new))
                .set("otherAgencies", column(found, match -> match.other().agency(), UUID[]::new))
                .set("algorithms", column(found, match -> match.algorithm().text(), String[]::new))
                .set("versions", column(found, match -> match.algorithm().version(), Integer[]::new))
                .set("distances", column(found, FoundMatch::distance, Integer[]::new))
                .set("transforms", column(found, FoundMatch::transform, String[]::new))
                .set("itemViews", views(found, Views::item, String[]::new))
                .set("otherViews", views(found, Views::other, String[]::new))
                .set("agreements", views(found, Views::agreement, Integer[]::new))
                .set("kinds", column(found, FoundMatch::kind, String[]::new))
                .set("certainties", column(found, match -> match.certainty().name(), String[]::new))
                .execute();
    }

    /** What rests on signatures of this item that were made wrongly is found anew. */
    void forget(MediaId media, Set<Algorithm> algorithms) {
        database.acrossAgencies(FORGET + " and algorithm = any (:algorithms)")
                .set("media", media.value())
                .set("algorithms", algorithms.stream().map(Algorithm::text).toArray(String[]::new))
                .execute();
    }

    /** The item is compared with nothing any more. */
    void forgetAll(MediaId media) {
        database.acrossAgencies(FORGET).set("media", media.value()).execute();
    }

    /** Null where no deep search found the match. */
    private static <T> T[] views(List<FoundMatch> found, Function<Views, T> column, IntFunction<T[]> array) {
        return column(found, match -> match.views() == null ? null : column.apply(match.views()), array);
    }

    private static <T> T[] column(List<FoundMatch> found, Function<FoundMatch, T> column, IntFunction<T[]> array) {
        return found.stream().map(column).toArray(array);
    }
}
