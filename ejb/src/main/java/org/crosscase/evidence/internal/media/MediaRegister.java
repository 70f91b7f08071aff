package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.crosscase.signature.kind.FileType;
import org.crosscase.signature.pdq.PdqHash;
import org.hibernate.type.StandardBasicTypes;

/** What is on record of single media items. */
@ApplicationScoped
public class MediaRegister {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private MediaListing listing;

    /** @throws org.crosscase.Problem {@code media-not-found} */
    public MediaToSign toSign(AgencyId agency, MediaId id) {
        Sql.Row row = Sql.of(em, agency, """
                select store_key, exists (select from occurrence o
                    where o.agency_id = :agency and o.media_id = m.id
                      and o.path ~* '[.](jpe?g|jpe|jfif|png|gif|webp|bmp|tiff?|hei[cf]|avif)$'),
                  sha256, sha1, md5, pdq, photo_dna
                from media_item m where agency_id = :agency and id = :id""").set("id", id.value()).find().orElseThrow(EvidenceProblems::mediaNotFound);
        boolean stored = row.has(0);
        return new MediaToSign(
                stored,
                row.is(1),
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
        FileType type = found.type();
        Sql.of(em, agency, """
                update media_item
                set mime_type = coalesce(:mime, mime_type), kind = coalesce(:kind, kind),
                  kind_name = coalesce(:name, kind_name), set_aside = :aside, remarks = :remarks, width = :width, height = :height,
                  pdq = coalesce(:pdq, pdq), pdq_quality = coalesce(:quality, pdq_quality), thumbnail = :thumbnail,
                  problem = :problem, problem_detail = :detail
                where agency_id = :agency and id = :id""")
                .set("mime", mimeType(found), StandardBasicTypes.STRING)
                .set("kind", type == null ? null : type.kind().name(), StandardBasicTypes.STRING)
                .set("name", type == null ? null : type.name(), StandardBasicTypes.STRING)
                .set("aside", found.setAside() == null ? null : found.setAside().name(), StandardBasicTypes.STRING)
                .set("remarks", found.remarks())
                .set("width", found.width(), StandardBasicTypes.INTEGER)
                .set("height", found.height(), StandardBasicTypes.INTEGER)
                .set("pdq", found.pdq() == null ? null : found.pdq().bytes(), StandardBasicTypes.BINARY)
                .set("quality", found.pdqQuality(), StandardBasicTypes.INTEGER)
                .set("thumbnail", found.thumbnail(), StandardBasicTypes.BINARY)
                .set("problem", found.problem(), StandardBasicTypes.STRING)
                .set("detail", found.problemDetail())
                .set("id", id.value())
                .execute();
        listing.describe(agency, id);
    }

    /** The decoder's word before that of the first bytes. */
    private static String mimeType(PictureRecord found) {
        return found.mimeType() != null || found.type() == null
                ? found.mimeType()
                : found.type().mimeType();
    }

    public void moveTo(AgencyId agency, MediaId id, MediaStep step) {
        Sql.of(em, agency, "update media_item set step = :step where agency_id = :agency and id = :id")
                .set("step", step.name())
                .set("id", id.value())
                .execute();
    }
}
