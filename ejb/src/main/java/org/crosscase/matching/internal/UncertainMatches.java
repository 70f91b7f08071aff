package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.variant.PicturePair;

/** Matches by PDQ alone of pictures that are written rather than taken, and were not compared in detail yet. As matcher. */
@ApplicationScoped
public class UncertainMatches implements AfterMatch {
    /** The item and the other one, whichever of the two stands first. Only wholes can be laid over each other. */
    private static final String OF = """
            from (
              select low_media as item, high_media as other, low_part as item_part, high_part as other_part,
                high_agency as other_agency, m.*
              from media_match m
              union all
              select high_media, low_media, high_part, low_part, low_agency, m.*
              from media_match m) m
            cross join lateral (
              select bool_or(s.written) as written, bool_and(s.quality is not null) and m.item_part = 0 and m.other_part = 0 as seen
              from signature s
              where s.media_id in (m.item, m.other) and s.algorithm = m.algorithm and not s.removed) s
            where m.item = any (:items) and m.algorithm = :algorithm and coalesce(m.compared, 0) < :version
              and s.written and (s.seen or m.certainty <> 'POSSIBLE')""";

    private static final String WRITE = """
            update media_match set certainty = :certainty, compared = :compared
            where low_media = least(cast(:item as uuid), cast(:other as uuid))
              and high_media = greatest(cast(:item as uuid), cast(:other as uuid)) and algorithm = :algorithm
              and low_part = case when cast(:item as uuid) < cast(:other as uuid) then :itemPart else :otherPart end
              and high_part = case when cast(:item as uuid) < cast(:other as uuid) then :otherPart else :itemPart end""";

    @Inject
    private Database database;

    /**
     * A pair that is to be compared in detail.
     *
     * @param part of the item; 0 for the whole
     * @param otherPart of the other one
     * @param seen whether the match is of both as they stand, and both are here
     * @param transform how the one is to be turned to stand as the other; which one, is not on record
     */
    public record Uncertain(
            MediaId other, AgencyId agency, int part, int otherPart, boolean seen, Orientation transform) {}

    @Override
    public MediaStep step() {
        return MediaStep.CHECK;
    }

    @Override
    public Set<MediaId> due(List<MediaId> media, Set<MediaId> again) {
        return new HashSet<>(sql(media, "select distinct m.item " + OF).list(row -> MediaId.of(row.uuid("item"))));
    }

    /** Those across a border first: they wait for a link. */
    public List<Uncertain> of(AgencyId agency, MediaId item, int most) {
        return sql(
                        List.of(item),
                        "select m.other, m.other_agency, m.transform, m.item_part, m.other_part, s.seen " + OF
                                + " order by m.other_agency = :agency, m.distance, m.other, m.item_part, m.other_part limit :most")
                .set("agency", agency.value())
                .set("most", most)
                .list(row -> new Uncertain(
                        MediaId.of(row.uuid("other")),
                        AgencyId.of(row.uuid("other_agency")),
                        row.small("item_part"),
                        row.small("other_part"),
                        row.is("seen"),
                        Orientation.of(row.text("transform"))));
    }

    /** @param compared whether the two were compared, or else only cannot be */
    public void write(MediaId item, Uncertain pair, Certainty certainty, boolean compared) {
        database.acrossAgencies(WRITE)
                .set("certainty", certainty.name())
                .set("compared", compared ? PicturePair.VERSION : null, Integer.class)
                .set("item", item.value())
                .set("other", pair.other().value())
                .set("itemPart", pair.part())
                .set("otherPart", pair.otherPart())
                .set("algorithm", Algorithm.PDQ.text())
                .execute();
    }

    private Sql sql(List<MediaId> media, String text) {
        return database.acrossAgencies(text)
                .set("items", media.stream().map(MediaId::value).toArray(UUID[]::new))
                .set("algorithm", Algorithm.PDQ.text())
                .set("version", PicturePair.VERSION);
    }
}
