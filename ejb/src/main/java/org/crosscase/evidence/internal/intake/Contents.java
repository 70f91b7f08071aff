package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.internal.store.EvidenceStore;
import org.crosscase.signature.digest.Sha256;

/** Media items by what they hold, as files come in. */
@ApplicationScoped
public class Contents {
    private static final String HELD = """
            select 1 from media_item
            where agency_id = :agency and sha256 = :sha256 and store_key is not null""";

    private static final String INSERT = """
            insert into media_item (agency_id, sha256, sha1, md5, size_bytes, store_key, mime_type)
            values (:agency, :sha256, :sha1, :md5, :size, :key, :mime)
            on conflict (agency_id, sha256) where sha256 is not null do nothing
            returning id""";

    private static final String LOCK = """
            select id, store_key from media_item
            where agency_id = :agency and sha256 = :sha256 for no key update""";

    private static final String STORE = """
            update media_item set store_key = :key, size_bytes = :size, sha1 = :sha1, md5 = :md5, mime_type = :mime
            where agency_id = :agency and id = :id""";

    /** What it is is told when it is signed. */
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    @Inject
    private Database database;

    @Inject
    private EvidenceStore store;

    /**
     * The content of a file.
     *
     * @param isNew its bytes came into the store with this file
     * @param inserted nothing was known of it before
     */
    record Content(MediaId id, boolean isNew, boolean inserted) {}

    private record Known(MediaId id, boolean stored) {}

    boolean holds(AgencyId agency, Sha256 content) {
        return database.sql(agency, HELD).set("sha256", content.bytes()).any();
    }

    /** The media item is locked from here on. */
    Content take(IntakePlace place, Arrival arrival) {
        Optional<MediaId> inserted = arrival.kept().isEmpty() ? Optional.empty() : insert(place, arrival);
        if (inserted.isPresent()) {
            keep(place, arrival);
            return new Content(inserted.get(), true, true);
        }
        Known known = database.sql(place.agency(), LOCK)
                .set("sha256", arrival.digests().sha256().bytes())
                .one(row -> new Known(MediaId.of(row.uuid("id")), row.has("store_key")));
        if (known.stored()) {
            return new Content(known.id(), false, false);
        }
        // known by its signature alone until now; its bytes are here
        stored(place, arrival, STORE).set("id", known.id().value()).execute();
        keep(place, arrival);
        return new Content(known.id(), true, false);
    }

    private void keep(IntakePlace place, Arrival arrival) {
        store.record(place.agency(), arrival.kept().orElseThrow());
    }

    private Optional<MediaId> insert(IntakePlace place, Arrival arrival) {
        return stored(place, arrival, INSERT)
                .set("sha256", arrival.digests().sha256().bytes())
                .find(row -> MediaId.of(row.uuid("id")));
    }

    private Sql stored(IntakePlace place, Arrival arrival, String text) {
        return database.sql(place.agency(), text)
                .set("key", arrival.kept().orElseThrow().file().toString())
                .set("size", arrival.digests().size())
                .set("sha1", arrival.digests().sha1().bytes())
                .set("md5", arrival.digests().md5().bytes())
                .set("mime", UNKNOWN_TYPE);
    }
}
