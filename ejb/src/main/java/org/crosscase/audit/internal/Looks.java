package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.audit.Deed;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether a look is on record already. One look makes many requests: the page and its parts, a redirect after a change, a
 * reload, the same thing by a tool. What was opened or changed a moment ago by the same officer, and by nobody else since, is
 * the same look.
 */
@ApplicationScoped
public class Looks {
    private static final String NEWEST_ON_OBJECTS = """
            select distinct on (e.object_id) e.object_id, e.officer_id is not distinct from :officer as own from audit_entry e
            where e.agency_id = :agency and e.object_id <> '' and e.object_id = any (:objects) and e.object_type = :type
              and e.outcome = 'DONE' and e.recorded_at > :since
            order by e.object_id, e.recorded_at desc, e.id desc""";

    private static final String SAME_LIST = """
            select e.officer_id is not distinct from :officer as own from audit_entry e
            where e.agency_id = :agency and e.username = :username and e.action = :action
              and e.fact = :fact and e.arguments = cast(:arguments as text[])
              and e.outcome = 'DONE' and e.recorded_at > :since
            limit 1""";

    @Inject
    private Database database;

    @Inject
    @ConfigProperty(name = "crosscase.audit.same-look-seconds", defaultValue = "30")
    private int seconds;

    /** @param looks at things of one type, or at lists */
    List<Deed> notOnRecord(ActingOfficer officer, List<Deed> looks) {
        if (seconds < 1 || looks.isEmpty()) {
            return looks;
        }
        Set<String> known = knownObjects(officer, looks);
        return looks.stream()
                .filter(look ->
                        look.objectId().isEmpty() ? !isSameList(officer, look) : !known.contains(look.objectId()))
                .toList();
    }

    private Set<String> knownObjects(ActingOfficer officer, List<Deed> looks) {
        String[] objects =
                looks.stream().map(Deed::objectId).filter(id -> !id.isEmpty()).toArray(String[]::new);
        if (objects.length == 0) {
            return Set.of();
        }
        Set<String> known = new HashSet<>();
        newest(officer, NEWEST_ON_OBJECTS)
                .set("objects", objects)
                .set("type", looks.get(0).objectType())
                .each(row -> {
                    if (row.is("own")) {
                        known.add(row.text("object_id"));
                    }
                });
        return known;
    }

    private boolean isSameList(ActingOfficer officer, Deed look) {
        return newest(officer, SAME_LIST)
                .set("username", officer.username())
                .set("action", look.action())
                .set("fact", look.fact().code())
                .set("arguments", look.fact().stored().toArray(String[]::new))
                .find(row -> row.is("own"))
                .orElse(false);
    }

    private Sql newest(ActingOfficer officer, String text) {
        return database.sql(officer.agencyId(), text)
                .set("officer", officer.id().value())
                .set("since", Instant.now().minusSeconds(seconds));
    }
}
