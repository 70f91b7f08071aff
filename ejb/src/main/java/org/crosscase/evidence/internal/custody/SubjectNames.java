package org.crosscase.evidence.internal.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.TeamOnly;

/** What an agency calls those and that of which its trail speaks, in one statement. */
@ApplicationScoped
public class SubjectNames {
    private static final String NAMES = """
            select cast(o.id as text) as subject, o.display_name as name
            from officer_account o where o.agency_id = :agency and o.id = any (:ids)
            union all
            select a.code, a.name from agency_directory a where a.kind <> 'PLATFORM'
            union all
            select cast(c.id as text), c.reference
            from case_heading c where c.agency_id = :agency and c.id = any (:ids) and c.id <> all\s""" + TeamOnly.HIDDEN + """

            union all
            select cast(e.id as text), e.number || ', ' || c.reference
            from exhibit e join case_heading c on c.agency_id = e.agency_id and c.id = e.case_id
            where e.agency_id = :agency and e.id = any (:ids) and e.case_id <> all\s""" + TeamOnly.HIDDEN;

    @Inject
    private Database database;

    public Map<String, String> of(ActingOfficer reader, Collection<UUID> ids) {
        Map<String, String> names = new HashMap<>();
        database.sql(reader, NAMES)
                .set("ids", ids.toArray(UUID[]::new))
                .each(row -> names.put(row.text("subject"), row.text("name")));
        return names;
    }
}
