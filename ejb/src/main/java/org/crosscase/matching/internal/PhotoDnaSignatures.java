package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.Statements;
import org.crosscase.signature.photodna.PhotoDnaHash;
import org.crosscase.signature.photodna.PhotoDnaHit;
import org.crosscase.signature.photodna.PhotoDnaIndex;

/**
 * The copy in memory of all signatures in the PhotoDNA format, kept in step by change numbers as {@link SignatureIndex}
 * is. They are handed in by agencies; those of low information are neither kept nor looked for. All methods run in a
 * transaction that has taken on the matcher's role.
 */
@ApplicationScoped
public class PhotoDnaSignatures {
    static final int VERSION = 1;

    private static final String ON_RECORD = "algorithm = 'PHOTODNA' and algorithm_version = " + VERSION;

    private final PhotoDnaIndex index = new PhotoDnaIndex();
    private long seen;

    @Inject
    private Statements statements;

    /** A media item with the signature to look for. */
    record Sought(long number, UUID media, UUID agency, PhotoDnaHash hash) {}

    List<Sought> sought(UUID[] media) {
        List<Sought> sought = new ArrayList<>();
        statements.each(
                "select number, media_id, agency_id, value from signature where media_id = any (?) and not removed and "
                        + ON_RECORD,
                row -> sought.add(new Sought(
                        row.getLong("number"),
                        Statements.uuid(row, "media_id"),
                        Statements.uuid(row, "agency_id"),
                        PhotoDnaHash.ofBytes(row.getBytes("value")))),
                (Object) media);
        return sought;
    }

    /** All of the same picture by the public threshold, nearest first. */
    List<PhotoDnaHit> near(PhotoDnaHash hash) {
        catchUp();
        return index.search(hash);
    }

    synchronized void catchUp() {
        statements.each(
                "select number, value, removed, change_number from signature where change_number > ? and " + ON_RECORD
                        + " order by change_number",
                row -> {
                    if (row.getBoolean("removed")) {
                        index.remove(row.getLong("number"));
                    } else {
                        index.put(row.getLong("number"), PhotoDnaHash.ofBytes(row.getBytes("value")));
                    }
                    seen = row.getLong("change_number");
                },
                seen);
    }
}
