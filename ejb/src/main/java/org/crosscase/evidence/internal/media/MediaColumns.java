package org.crosscase.evidence.internal.media;

import java.util.List;
import java.util.Optional;
import org.crosscase.agency.Row;
import org.crosscase.agency.TeamOnly;
import org.crosscase.evidence.Comparison;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSummary;
import org.crosscase.evidence.internal.intake.IntakeRegister;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqHash;

/**
 * What a page shows of a {@code media_item m} and its place in a case, {@code case_media c}. Its picture and its bytes are there for those
 * who read a case that has the file, and not its signatures alone. Names {@code :agency} and {@code :reader}.
 */
final class MediaColumns {
    /** A case that the reader may read has the file itself, and not its signatures alone. */
    static final String HELD = """
            exists (select from occurrence h
              where h.agency_id = m.agency_id and h.media_id = m.id and h.case_id <> all\s""" + TeamOnly.HIDDEN + ")";

    static final String ALL = """
            m.id, m.sha256, m.mime_type, m.size_bytes, m.width, m.height, m.pdq, m.pdq_quality, m.step, m.problem,
            m.problem_detail, m.thumbnail is not null and\s""" + HELD + " as has_thumbnail, m.store_key is not null and " + HELD + """
             as has_content, c.position, c.withdrawn, m.kind, m.kind_name, m.set_aside, m.remarks,
            exists (select from case_media_linked k
              where k.agency_id = m.agency_id and k.media_id = m.id and k.case_id <> all\s"""
            + TeamOnly.HIDDEN + ") as linked, " + SignedBy.COLUMNS + " ";

    private MediaColumns() {}

    /** Still without the places where it was found. */
    static MediaSummary summary(Row row) {
        return new MediaSummary(
                MediaId.of(row.uuid("id")),
                Optional.ofNullable(row.bytes("sha256")).map(Sha256::of).orElse(null),
                row.text("mime_type"),
                row.numberOrNull("size_bytes"),
                row.smallOrNull("width"),
                row.smallOrNull("height"),
                Optional.ofNullable(row.bytes("pdq")).map(PdqHash::ofBytes).orElse(null),
                row.smallOrNull("pdq_quality"),
                row.word("step", MediaStep.class),
                row.has("problem") ? IntakeRegister.slug(row.text("problem")) : null,
                row.text("problem_detail"),
                row.is("has_thumbnail"),
                row.is("has_content"),
                row.number("position"),
                row.is("withdrawn"),
                List.of(),
                row.word("kind", FileKind.class),
                row.text("kind_name"),
                comparison(row),
                row.is("linked"),
                null);
    }

    private static Comparison comparison(Row row) {
        boolean pdq = row.has("pdq");
        return Comparison.of(new Comparison.Facts(
                row.word("step", MediaStep.class),
                row.word("kind", FileKind.class),
                SignedBy.read(row),
                pdq && Pdq.comparable(PdqHash.ofBytes(row.bytes("pdq")), row.smallOrNull("pdq_quality")),
                row.text("problem"),
                row.text("set_aside"),
                row.text("remarks")));
    }
}
