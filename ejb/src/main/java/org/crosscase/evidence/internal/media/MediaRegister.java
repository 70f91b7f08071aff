package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaToSign;
import org.crosscase.evidence.PictureRecord;
import org.crosscase.evidence.internal.store.EvidenceStore;
import org.crosscase.evidence.internal.store.StoreKey;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.kind.FileType;
import org.crosscase.signature.pdq.PdqHash;

/** What is on record of single media items. */
@ApplicationScoped
public class MediaRegister {
    private static final String TO_SIGN = """
            select store_key, exists (select from occurrence o
                where o.agency_id = :agency and o.media_id = m.id
                  and o.path ~* '[.](jpe?g|jpe|jfif|png|gif|webp|bmp|tiff?|hei[cf]|avif)$') as named_like_picture,
              sha256, sha1, md5, pdq, photo_dna
            from media_item m where agency_id = :agency and id = :id""";

    private static final String RECORD = """
            update media_item
            set mime_type = coalesce(:mime, mime_type), kind = coalesce(:kind, kind),
              kind_name = coalesce(:name, kind_name), set_aside = :aside, remarks = :remarks, width = :width, height = :height,
              pdq = coalesce(:pdq, pdq), pdq_quality = coalesce(:quality, pdq_quality), thumbnail = :thumbnail,
              problem = :problem, problem_detail = :detail
            where agency_id = :agency and id = :id""";

    @Inject
    private Database database;

    @Inject
    private MediaListing listing;

    @Inject
    private EvidenceStore store;

    /** @throws org.crosscase.Problem {@code media-not-found} */
    public MediaToSign toSign(AgencyId agency, MediaId id) {
        return database.sql(agency, TO_SIGN)
                .set("id", id.value())
                .find(MediaRegister::toSign)
                .orElseThrow(EvidenceProblems::mediaNotFound);
    }

    private static MediaToSign toSign(Row row) {
        boolean stored = row.has("store_key");
        return new MediaToSign(
                stored,
                row.is("named_like_picture"),
                Optional.ofNullable(row.bytes("sha256")).map(Sha256::of),
                Optional.ofNullable(row.bytes("sha1")).map(Sha1::of),
                Optional.ofNullable(row.bytes("md5")).map(Md5::of),
                stored
                        ? Optional.empty()
                        : Optional.ofNullable(row.bytes("pdq")).map(PdqHash::ofBytes),
                Optional.ofNullable(row.bytes("photo_dna")));
    }

    /** @throws org.crosscase.Problem {@code media-not-found}, {@code media-has-no-content} */
    public StoreKey storeKey(AgencyId agency, MediaId id) {
        return database.sql(agency, "select store_key from media_item where agency_id = :agency and id = :id")
                .set("id", id.value())
                .find(row -> Optional.ofNullable(row.text("store_key")))
                .orElseThrow(EvidenceProblems::mediaNotFound)
                .map(StoreKey::of)
                .orElseThrow(EvidenceProblems::noContent);
    }

    public void lock(AgencyId agency, MediaId id) {
        database.sql(agency, "select 1 from media_item where agency_id = :agency and id = :id for no key update")
                .set("id", id.value())
                .one(row -> true);
    }

    public void record(AgencyId agency, MediaId id, PictureRecord found) {
        FileType type = found.type();
        database.sql(agency, RECORD)
                .set("mime", mimeType(found), String.class)
                .set("kind", type == null ? null : type.kind().name(), String.class)
                .set("name", type == null ? null : type.name(), String.class)
                .set("aside", found.setAside() == null ? null : found.setAside().name(), String.class)
                .set("remarks", found.remarks())
                .set("width", found.width(), Integer.class)
                .set("height", found.height(), Integer.class)
                .set("pdq", found.pdq() == null ? null : found.pdq().bytes(), byte[].class)
                .set("quality", found.pdqQuality(), Integer.class)
                .set("thumbnail", sealedThumbnail(agency, id, found), byte[].class)
                .set("problem", found.problem(), String.class)
                .set("detail", found.problemDetail())
                .set("id", id.value())
                .execute();
        listing.describe(agency, id);
    }

    private byte[] sealedThumbnail(AgencyId agency, MediaId id, PictureRecord found) {
        if (found.thumbnail() == null) {
            return null;
        }
        try {
            return store.seal(agency, storeKey(agency, id), found.thumbnail());
        } catch (IOException destroyed) {
            throw new UncheckedIOException(destroyed);
        }
    }

    /** The decoder's word before that of the first bytes. */
    private static String mimeType(PictureRecord found) {
        return found.mimeType() != null || found.type() == null
                ? found.mimeType()
                : found.type().mimeType();
    }

    public void moveTo(AgencyId agency, MediaId id, MediaStep step) {
        database.sql(agency, "update media_item set step = :step where agency_id = :agency and id = :id")
                .set("step", step.name())
                .set("id", id.value())
                .execute();
    }
}
