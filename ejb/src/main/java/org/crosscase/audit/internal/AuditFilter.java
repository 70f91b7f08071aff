package org.crosscase.audit.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.crosscase.agency.Sql;
import org.crosscase.audit.AuditQuery;
import org.crosscase.audit.Outcome;

/**
 * Which entries of an agency a list shows. The parts of the text come from this class alone; whatever an auditor types is a
 * parameter.
 */
final class AuditFilter {
    private final StringBuilder text = new StringBuilder("e.agency_id = :agency");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private AuditFilter() {}

    /** @param usernames of those whom {@link AuditQuery#who} may mean; not asked for when it is null */
    static AuditFilter of(AuditQuery query, Collection<String> usernames) {
        AuditFilter filter = new AuditFilter();
        filter.and("e.username = :username", "username", query.username());
        if (query.who() != null) {
            filter.and("e.username = any (:usernames)", "usernames", array(usernames));
        }
        filter.and("e.action = :action", "action", query.action());
        if (query.actions() != null) {
            filter.and("e.action = any (:actions)", "actions", array(query.actions()));
        }
        filter.and("e.object_type = :objectType", "objectType", query.objectType());
        filter.and("e.object_id <> '' and e.object_id = :objectId", "objectId", query.objectId());
        if (query.objectIds() != null) {
            Set<String> ids = query.objectIds().isEmpty() ? Set.of("none") : query.objectIds();
            filter.and("e.object_id <> '' and e.object_id = any (:objectIds)", "objectIds", array(ids));
        }
        if (query.outcome() == Outcome.DONE) {
            filter.and("e.outcome = :outcome", "outcome", Outcome.DONE.name());
        } else if (query.outcome() != null) {
            // written out, so that the planner sees that the partial index serves
            filter.and(
                    "e.outcome <> 'DONE' and e.outcome = :outcome",
                    "outcome",
                    query.outcome().name());
        }
        filter.and("e.recorded_at >= :from", "from", query.from());
        filter.and("e.recorded_at < :to", "to", query.to());
        return filter;
    }

    private static String[] array(Collection<String> words) {
        return words.toArray(String[]::new);
    }

    private void and(String condition, String name, Object value) {
        if (value != null && !"".equals(value)) {
            text.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    /** Whether it asks for every entry. */
    boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** A condition on {@code audit_entry e}. */
    String text() {
        return text.toString();
    }

    /** Sets what the condition asks for. */
    Sql with(Sql statement) {
        parameters.forEach(statement::set);
        return statement;
    }
}
