package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaToSign;
import org.crosscase.evidence.PictureRecord;
import org.crosscase.evidence.internal.Sql;
import org.crosscase.evidence.internal.store.StoreKey;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.pdq.PdqHash;
import org.hibernate.type.StandardBasicTypes;

/** What is on record of single media items. */
@ApplicationScoped
public class MediaRegister {
    /** Kept whole and taken apart; there is no picture in it itself. */
    public static final String ARCHIVE = "application/zip";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    /** @throws org.crosscase.Problem {@code media-not-found} */
    public MediaToSign toSign(AgencyId agency, MediaId id) {
        Sql.Row row = Sql.of(em, agency, """
                select store_key, mime_type, sha256, sha1, md5, pdq, photo_dna from media_item
                where agency_id = :agency and id = :id""").set("id", id.value()).find().orElseThrow(EvidenceProblems::mediaNotFound);
        boolean stored = row.has(0);
        return new MediaToSign(
                stored,
                stored && !ARCHIVE.equals(row.text(1)),
                Optional.ofNullable(row.bytes(2)).map(Sha256::of),
                Optional.ofNullable(row.bytes(3)).map(Sha1::of),
                Optional.ofNullable(row.bytes(4)).map(Md5::of),
                stored ? Optional.empty() : Optional.ofNullable(row.bytes(5)).map(PdqHash::ofBytes),
                Optional.ofNullable(row.bytes(6)));
    }

    /** @throws org.crosscase.Problem {@code media-not-found}, {@code media-has-no-content} */
    public StoreKey storeKey(AgencyId agency, MediaId id) {
        Sql.Row row = Sql.of(
                        em,
                        agency,
                        "select store_key, size_bytes from media_item where agency_id = :agency and id = :id")
                .set("id", id.value())
                .find()
                .orElseThrow(EvidenceProblems::mediaNotFound);
        if (!row.has(0)) {
            throw EvidenceProblems.noContent();
        }
        return StoreKey.of(row.text(0));
    }

    public void lock(AgencyId agency, MediaId id) {
        Sql.of(em, agency, "select 1 from media_item where agency_id = :agency and id = :id for no key update")
                .set("id", id.value())
                .one();
    }

    public void record(AgencyId agency, MediaId id, PictureRecord found) {
        Sql.of(em, agency, """
                update media_item
                set mime_type = coalesce(:mime, mime_type), width = :width, height = :height,
                  pdq = coalesce(:pdq, pdq), pdq_quality = coalesce(:quality, pdq_quality), thumbnail = :thumbnail,
                  problem = :problem, problem_detail = :detail
                where agency_id = :agency and id = :id""")
                .set("mime", found.mimeType(), StandardBasicTypes.STRING)
                .set("width", found.width(), StandardBasicTypes.INTEGER)
                .set("height", found.height(), StandardBasicTypes.INTEGER)
                .set("pdq", found.pdq() == null ? null : found.pdq().bytes(), StandardBasicTypes.BINARY)
                .set("quality", found.pdqQuality(), StandardBasicTypes.INTEGER)
                .set("thumbnail", found.thumbnail(), StandardBasicTypes.BINARY)
                .set("problem", found.problem(), StandardBasicTypes.STRING)
                .set("detail", found.problemDetail())
                .set("id", id.value())
                .execute();
    }

    public void moveTo(AgencyId agency, MediaId id, MediaStep step) {
        Sql.of(em, agency, "update media_item set step = :step where agency_id = :agency and id = :id")
                .set("step", step.name())
                .set("id", id.value())
                .execute();
    }
}
