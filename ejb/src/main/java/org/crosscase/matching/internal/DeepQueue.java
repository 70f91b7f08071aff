package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.pdq.Pdq;

/** Which media items a deep search is to be made for. Read as matcher. */
@ApplicationScoped
public class DeepQueue implements AfterMatch {
    /**
     * Pictures that a decoder has seen (a PDQ that was handed in has no quality) and that hold enough detail. One that has
     * its coarse signature already was searched for, or its step is due still: matches are of items, so it needs no other
     * search when it comes into another case. Where matches by an earlier version end, there may be one that it passed over.
     */
    private static final String NOT_YET_SEARCHED = """
            select p.media_id from signature p
            where p.media_id = any (:media) and p.algorithm = :pdq and p.quality >= :quality and not p.removed
              and (p.media_id = any (:again) or not exists (select from signature c
                where c.media_id = p.media_id and c.algorithm = :algorithm and c.algorithm_version = :version and not c.removed))""";

    @Inject
    private Database database;

    @Override
    public MediaStep step() {
        return MediaStep.DEEP;
    }

    @Override
    public Set<MediaId> due(List<MediaId> media, Set<MediaId> again) {
        return new HashSet<>(database.acrossAgencies(NOT_YET_SEARCHED)
                .set("media", media.stream().map(MediaId::value).toArray(UUID[]::new))
                .set("again", again.stream().map(MediaId::value).toArray(UUID[]::new))
                .set("pdq", Algorithm.PDQ.text())
                .set("quality", Pdq.MIN_QUALITY)
                .set("algorithm", Algorithm.COARSE.text())
                .set("version", Algorithm.COARSE.version())
                .list(row -> MediaId.of(row.uuid("media_id"))));
    }
}
