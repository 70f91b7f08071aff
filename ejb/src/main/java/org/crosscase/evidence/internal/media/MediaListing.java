package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.OccurrenceId;

/** Writes what media are sorted and sought by, in the transaction that changes it. */
@ApplicationScoped
public class MediaListing {
    private static final String ADD = """
            insert into media_listing (agency_id, scope_id, row_id, media_id, occurrence_id, place, name_key, path_key,
              size_bytes, dated, kind, exhibit_key, picture, problem)
            select m.agency_id, s.scope, s.item, m.id, :file, s.place, :name, :path, coalesce(m.size_bytes, -1),
              coalesce((select cast(extract(epoch from o.modified_at) as bigint) from occurrence o
                where o.agency_id = :agency and o.id = :file), 0),
              m.kind, e.number_key, m.pdq is not null and m.problem is null, m.problem is not null
            from media_item m
            join exhibit e on e.agency_id = m.agency_id and e.id = :exhibit
            join case_media c on c.agency_id = m.agency_id and c.case_id = :case and c.media_id = m.id
            cross join lateral (values (c.case_id, m.id, c.position), (e.id, cast(:file as uuid), e.file_count))
              as s (scope, item, place)
            where m.agency_id = :agency and m.id = :media
            on conflict (agency_id, scope_id, row_id) do update set
              occurrence_id = excluded.occurrence_id, name_key = excluded.name_key, path_key = excluded.path_key,
              size_bytes = excluded.size_bytes, dated = excluded.dated, exhibit_key = excluded.exhibit_key
            where media_listing.occurrence_id is null""";

    private static final String ADD_WITHOUT_FILE = """
            insert into media_listing (agency_id, scope_id, row_id, media_id, place, name_key, path_key, size_bytes, dated,
              kind, exhibit_key, picture, problem)
            select m.agency_id, c.case_id, m.id, m.id, c.position, :name, :path, coalesce(m.size_bytes, -1), 0, m.kind, '',
              m.pdq is not null and m.problem is null, m.problem is not null
            from media_item m
            join case_media c on c.agency_id = m.agency_id and c.case_id = :case and c.media_id = m.id
            where m.agency_id = :agency and m.id = :media
            on conflict (agency_id, scope_id, row_id) do nothing""";

    private static final String DESCRIBE = """
            update media_listing l set kind = m.kind, picture = m.pdq is not null and m.problem is null,
              problem = m.problem is not null, size_bytes = coalesce(m.size_bytes, -1)
            from media_item m
            where l.agency_id = :agency and l.media_id = :media and m.agency_id = l.agency_id and m.id = l.media_id
              and (l.kind, l.picture, l.problem, l.size_bytes) is distinct from
                (m.kind, m.pdq is not null and m.problem is null, m.problem is not null, coalesce(m.size_bytes, -1))""";

    @Inject
    private Database database;

    /** A file came in: it stands in the list of its exhibit, and its content in that of the case unless it does already. */
    public void add(AgencyId agency, CaseId caseId, ExhibitId exhibit, MediaId media, OccurrenceId file, String path) {
        ListingKeys keys = ListingKeys.of(path);
        database.sql(agency, ADD)
                .set("file", file.value())
                .set("name", keys.name())
                .set("path", keys.path())
                .set("exhibit", exhibit.value())
                .set("case", caseId.value())
                .set("media", media.value())
                .execute();
    }

    /** An item of which the case has signatures alone: no file, no name. */
    public void addWithoutFile(AgencyId agency, CaseId caseId, MediaId media) {
        database.sql(agency, ADD_WITHOUT_FILE)
                .set("name", ListingKeys.NONE.name())
                .set("path", ListingKeys.NONE.path())
                .set("case", caseId.value())
                .set("media", media.value())
                .execute();
    }

    /** What a file is was found out, or anew. */
    public void describe(AgencyId agency, MediaId media) {
        database.sql(agency, DESCRIBE).set("media", media.value()).execute();
    }
}
