package org.crosscase.matching.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.photodna.PhotoDnaHash;
import org.crosscase.signature.photodna.PhotoDnaHit;

/**
 * The copy in memory of all signatures in the PhotoDNA format, kept in step by change numbers as {@link SignatureIndex}
 * is. They are handed in by agencies; those of low information are neither kept nor looked for. All methods run in a
 * transaction that has taken on the matcher's role.
 */
@ApplicationScoped
public class PhotoDnaSignatures {
    private static final String ON_RECORD =
            " from signature where algorithm = :algorithm and algorithm_version = :version";

    private static final String OF_MEDIA = "select number, media_id, agency_id, part, value" + ON_RECORD
            + " and media_id = any (:media) and not removed";

    @Inject
    private Database database;

    private PhotoDnaCopy copy;
    private PhotoDnaCopy known;

    @PostConstruct
    void prepare() {
        copy = new PhotoDnaCopy(database, false);
        known = new PhotoDnaCopy(database, true);
    }

    /** A media item with the signature to look for. */
    record Sought(long number, MediaPart of, PhotoDnaHash hash) {}

    List<Sought> sought(UUID[] media) {
        return sql(OF_MEDIA)
                .set("media", media)
                .list(row -> new Sought(
                        row.number("number"),
                        new MediaPart(row.uuid("media_id"), row.uuid("agency_id"), row.small("part")),
                        PhotoDnaHash.ofBytes(row.bytes("value"))));
    }

    /** All of the same picture by the public threshold, nearest first. */
    List<PhotoDnaHit> near(PhotoDnaHash hash) {
        return copy.upToDate().search(hash);
    }

    /** Likewise of known signatures. */
    List<PhotoDnaHit> nearKnown(PhotoDnaHash hash) {
        return known.upToDate().search(hash);
    }

    void catchUp() {
        copy.upToDate();
    }

    private Sql sql(String text) {
        return database.acrossAgencies(text)
                .set("algorithm", Algorithm.PHOTODNA.text())
                .set("version", Algorithm.PHOTODNA.version());
    }
}
