package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Statements;
import org.crosscase.evidence.MediaId;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.variant.PicturePair;

/** Matches by PDQ alone of pictures that are written rather than taken, and were not compared in detail yet. As matcher. */
@ApplicationScoped
public class UncertainMatches {
    /** The item and the other one, whichever of the two stands first; {@code frames} where either has more than one. */
    private static final String OF = """
            from (
              select low_media as item, high_media as other, high_agency as other_agency, m.* from media_match m
              union all
              select high_media, low_media, low_agency, m.* from media_match m) m
            cross join lateral (
              select bool_or(s.written) as written, bool_and(s.quality is not null) as seen, count(*) > 2 as frames
              from signature s
              where s.media_id in (m.item, m.other) and s.algorithm = 'PDQ' and not s.removed) s
            where m.item = any (?) and m.algorithm = 'PDQ' and coalesce(m.compared, 0) < ?
              and s.written and (s.seen or m.certainty <> 'POSSIBLE')""";

    private static final String WRITE = """
            update media_match set certainty = ?, compared = ?
            where low_media = least(?::uuid, ?::uuid) and high_media = greatest(?::uuid, ?::uuid) and algorithm = 'PDQ'""";

    @Inject
    private Statements statements;

    /**
     * A pair that is to be compared in detail.
     *
     * @param seen whether both pictures are here
     * @param frames whether one of the two has frames beside the one that stands for it: the match may be of one of these
     * @param transform how the one is to be turned to stand as the other; which one, is not on record
     */
    public record Uncertain(MediaId other, AgencyId agency, boolean seen, boolean frames, Orientation transform) {}

    /** Of these items, those of which a match waits. */
    public Set<MediaId> toBeChecked(List<MediaId> media) {
        return new HashSet<>(statements.list(
                "select distinct m.item " + OF,
                row -> MediaId.of(Statements.uuid(row, "item")),
                media.stream().map(MediaId::value).toArray(UUID[]::new),
                PicturePair.VERSION));
    }

    /** Those across a border first: they wait for a link. */
    public List<Uncertain> of(AgencyId agency, MediaId item, int most) {
        return statements.list(
                "select m.other, m.other_agency, m.transform, s.seen, s.frames " + OF
                        + " order by m.other_agency = ?, m.distance, m.other limit " + most,
                row -> new Uncertain(
                        MediaId.of(Statements.uuid(row, "other")),
                        AgencyId.of(Statements.uuid(row, "other_agency")),
                        row.getBoolean("seen"),
                        row.getBoolean("frames"),
                        Orientation.of(row.getString("transform"))),
                new UUID[] {item.value()},
                PicturePair.VERSION,
                agency.value());
    }

    /** @param compared whether the two were compared, or else only cannot be */
    public void write(MediaId item, MediaId other, Certainty certainty, boolean compared) {
        statements.change(
                WRITE,
                certainty.name(),
                compared ? PicturePair.VERSION : null,
                item.value(),
                other.value(),
                item.value(),
                other.value());
    }
}
