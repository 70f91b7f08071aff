package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.Folder;

/** The folders of an exhibit: one probe of an index for each, however many files they hold. */
@ApplicationScoped
public class Folders {
    /** More than a page can show; who has more narrows by a part of the path. */
    private static final int MOST = 300;

    private static final String CHILDREN = """
            with recursive child as (
              (select r.path_key, r.occurrence_id from media_listing r
               where r.agency_id = :agency and r.scope_id = :exhibit and r.path_key >= :from and r.path_key < :to
               order by r.path_key, r.row_id limit 1)
              union all
              select n.path_key, n.occurrence_id from child c cross join lateral (
                select r.path_key, r.occurrence_id from media_listing r
                where r.agency_id = :agency and r.scope_id = :exhibit and r.path_key < :to
                  and r.path_key >= :within
                    || split_part(translate(substr(c.path_key, :start), chr(2), chr(1)), chr(1), 1) || chr(3)
                order by r.path_key, r.row_id limit 1) n
            )
            select o.path from (select occurrence_id, path_key from child limit :most) f
            join occurrence o on o.agency_id = :agency and o.id = f.occurrence_id order by f.path_key""";

    @Inject
    private Database database;

    /** @param folder null or empty for the exhibit itself */
    public List<Folder> in(AgencyId agency, ExhibitId exhibit, String folder) {
        String around = folder == null ? "" : folder;
        int depth = ListingKeys.parts(around).size();
        String within = ListingKeys.foldersWithin(around);
        return database
                .sql(agency, CHILDREN)
                .set("exhibit", exhibit.value())
                .set("from", within.isEmpty() ? Character.toString(ListingKeys.BELOW) : within)
                .set("to", within.isEmpty() ? ListingKeys.LAST : ListingKeys.to(around))
                .set("within", within)
                .set("start", within.length() + 1)
                .set("most", MOST)
                .list(row -> ListingKeys.parts(row.text("path")))
                .stream()
                .filter(parts -> parts.size() > depth)
                .map(parts -> new Folder(parts.get(depth), String.join("/", parts.subList(0, depth + 1))))
                .toList();
    }
}
