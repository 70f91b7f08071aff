package org.crosscase.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.audit.OtherLog;

/** Compares the logs of the other agencies with the heads that are kept of them. */
final class OtherLogs {
    private record Agency(UUID id, String name) {}

    private final Database database;
    private final LogKeys keys;
    private final OutsideHeads outside;
    private final LogContinuation continuation;

    OtherLogs(Database database, LogKeys keys, Anchors anchors, OutsideHeads outside) {
        this.database = database;
        this.keys = keys;
        this.outside = outside;
        this.continuation = new LogContinuation(database, anchors);
    }

    List<OtherLog> compare(UUID own) {
        Map<String, Agency> agencies = agencies();
        List<OtherLog> found = new ArrayList<>();
        for (String origin : outside.origins()) {
            String code = keys.agencyCode(origin).orElse(origin);
            Agency agency = agencies.get(code);
            if (agency == null || !agency.id.equals(own)) {
                found.add(compare(origin, code, agency));
            }
        }
        return found;
    }

    private OtherLog compare(String origin, String code, Agency agency) {
        String name = agency == null ? code : agency.name;
        long entries = 0;
        try {
            OutsideHeads.OfLog kept = outside.of(origin);
            entries = kept.size();
            if (agency == null) {
                throw new LogBroken("the agency and its log are gone");
            }
            continuation.requireAll(agency.id, origin, kept);
            return new OtherLog(code, name, entries, true, "");
        } catch (LogBroken broken) {
            return new OtherLog(code, name, entries, false, broken.getMessage());
        }
    }

    private Map<String, Agency> agencies() {
        Map<String, Agency> agencies = new TreeMap<>();
        database.acrossAgencies("select code, id, name from agency_directory")
                .each(row -> agencies.put(row.text("code"), new Agency(row.uuid("id"), row.text("name"))));
        return agencies;
    }
}
