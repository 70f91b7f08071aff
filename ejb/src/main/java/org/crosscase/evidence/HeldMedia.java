package org.crosscase.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;

/** What other features' workers ask of an agency's media items; not for pages. Asked in the agency's own scope. */
@ApplicationScoped
public class HeldMedia {
    private static final String IN_EXHIBIT =
            "select distinct media_id from occurrence where agency_id = :agency and exhibit_id = :exhibit";

    private static final String WITHOUT_FILE =
            "select id from media_item where agency_id = :agency and id = any (:media) and store_key is null";

    @Inject
    private Database database;

    /** Of a withdrawn exhibit, too. */
    public List<MediaId> inExhibit(AgencyId agency, ExhibitId exhibit) {
        return database.sql(agency, IN_EXHIBIT)
                .set("exhibit", exhibit.value())
                .list(row -> MediaId.of(row.uuid("media_id")));
    }

    /** Those of these items that were added by their signatures alone. */
    public List<MediaId> withoutFile(AgencyId agency, Collection<MediaId> media) {
        return database.sql(agency, WITHOUT_FILE)
                .set("media", media.stream().map(MediaId::value).toArray(UUID[]::new))
                .list(row -> MediaId.of(row.uuid("id")));
    }
}
