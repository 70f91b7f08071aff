package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.MediaId;
import org.crosscase.shared.SharedThingsChanged.Change;
import org.crosscase.signature.Algorithm;

/**
 * Matches by an earlier version of an algorithm. They stay until both sides have signatures of the present one and were compared by
 * it, so that an upgrade takes no link away for the time that it needs; see docs/adr/0090. Each step ends those of the algorithms
 * that it compares by: of the others, both sides may have their signatures and wait to be compared.
 */
@ApplicationScoped
public class OutlivedMatches {
    /** Most batches end here: none of their items was signed by an earlier version. */
    private static final String SIGNED_ANEW = """
            select distinct s.media_id from signature s
            join algorithm a on a.name = s.algorithm and s.algorithm_version < a.version
            where s.media_id = any (:media) and s.algorithm = any (:algorithms) and s.removed""";

    /** Asked of the row that goes: one that another worker has put in its place meanwhile stays. */
    private static final String OUTLIVED = """
            where a.name = m.algorithm and m.algorithm_version < a.version and m.algorithm = any (:algorithms)
              and (m.low_media = any (:media) or m.high_media = any (:media))
              and not exists (select from signature s
                where s.media_id in (m.low_media, m.high_media) and s.algorithm = m.algorithm
                  and s.algorithm_version < a.version and not s.removed)""";

    private static final String SIDES =
            "select unnest(array[m.low_media, m.high_media]) as media_id from media_match m, algorithm a " + OUTLIVED;

    private static final String END = "delete from media_match m using algorithm a " + OUTLIVED;

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    @Inject
    private MatchNews news;

    /**
     * Those of the items that have such matches, which nothing keeps any longer. As matcher, after what is found now was kept.
     *
     * @param compared the algorithms by which the items were compared in this transaction
     */
    public Set<MediaId> of(Collection<MediaId> media, Set<Algorithm> compared) {
        Set<MediaId> anew =
                new HashSet<>(of(SIGNED_ANEW, media, compared).list(row -> MediaId.of(row.uuid("media_id"))));
        if (anew.isEmpty()) {
            return Set.of();
        }
        List<UUID> sides = of(SIDES, anew, compared).list(row -> row.uuid("media_id"));
        anew.removeIf(item -> !sides.contains(item.value()));
        return anew;
    }

    /**
     * Links are made due by the matches as they stand: those that go now are still among them when it is told that they go. It is
     * told of all the items that were compared: what is told of them afterwards in the same transaction makes due pairs of these
     * alone, so that nobody waits in a circle.
     *
     * @param ending what {@link #of} found among the items
     */
    public void end(Set<MediaId> ending, Collection<MediaId> media, Set<Algorithm> compared) {
        if (ending.isEmpty()) {
            return;
        }
        news.tell(media, Change.SOUGHT_ANEW);
        scope.actAs(DatabaseRole.MATCHER);
        of(END, ending, compared).execute();
        scope.actAsApplication();
    }

    private Sql of(String text, Collection<MediaId> media, Set<Algorithm> compared) {
        return database.acrossAgencies(text)
                .set("media", ids(media))
                .set("algorithms", compared.stream().map(Algorithm::text).toArray(String[]::new));
    }

    private static UUID[] ids(Collection<MediaId> media) {
        return media.stream().map(MediaId::value).toArray(UUID[]::new);
    }
}
