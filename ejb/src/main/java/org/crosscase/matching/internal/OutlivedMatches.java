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
import org.crosscase.evidence.MediaId;
import org.crosscase.shared.SharedThingsChanged.Change;

/**
 * Matches by an earlier version of an algorithm. They stay until both sides have signatures of the present one and were compared by
 * it, so that an upgrade takes no link away for the time that it needs; see docs/adr/0090.
 */
@ApplicationScoped
public class OutlivedMatches {
    /** Most batches end here: none of their items was signed by an earlier version. */
    private static final String SIGNED_ANEW = """
            select distinct s.media_id from signature s
            join algorithm a on a.name = s.algorithm and s.algorithm_version < a.version
            where s.media_id = any (:media) and s.removed""";

    private static final String OUTLIVED = """
            from media_match m join algorithm a on a.name = m.algorithm and m.algorithm_version < a.version
            where (m.low_media = any (:media) or m.high_media = any (:media))
              and not exists (select from signature s
                where s.media_id in (m.low_media, m.high_media) and s.algorithm = m.algorithm
                  and s.algorithm_version < a.version and not s.removed)""";

    private static final String END = "delete from media_match where (low_media, high_media, low_part, high_part) in"
            + " (select m.low_media, m.high_media, m.low_part, m.high_part " + OUTLIVED + ")";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    @Inject
    private MatchNews news;

    /** Those of the items that have such matches, which nothing keeps any longer. As matcher, after what is found now was kept. */
    public Set<MediaId> of(Collection<MediaId> media) {
        Set<MediaId> anew = new HashSet<>(database.acrossAgencies(SIGNED_ANEW)
                .set("media", ids(media))
                .list(row -> MediaId.of(row.uuid("media_id"))));
        if (anew.isEmpty()) {
            return Set.of();
        }
        List<UUID> sides = database.acrossAgencies(
                        "select unnest(array[m.low_media, m.high_media]) as media_id " + OUTLIVED)
                .set("media", ids(anew))
                .list(row -> row.uuid("media_id"));
        anew.removeIf(item -> !sides.contains(item.value()));
        return anew;
    }

    /** Links are made due by the matches as they stand: those that go now are still among them when it is told that they go. */
    public void end(Collection<MediaId> media) {
        if (media.isEmpty()) {
            return;
        }
        news.tell(media, Change.SOUGHT_ANEW);
        scope.actAs(DatabaseRole.MATCHER);
        database.acrossAgencies(END).set("media", ids(media)).execute();
        scope.actAsApplication();
    }

    private static UUID[] ids(Collection<MediaId> media) {
        return media.stream().map(MediaId::value).toArray(UUID[]::new);
    }
}
