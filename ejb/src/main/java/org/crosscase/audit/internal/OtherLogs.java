package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.crosscase.audit.OtherLog;

/** Compares the logs of the other agencies with the heads that are kept of them. */
final class OtherLogs {
    private record Agency(UUID id, String name) {}

    private final Connection connection;
    private final LogKeys keys;
    private final OutsideHeads outside;
    private final LogContinuation continuation;

    OtherLogs(Connection connection, LogKeys keys, Anchors anchors, OutsideHeads outside) {
        this.connection = connection;
        this.keys = keys;
        this.outside = outside;
        this.continuation = new LogContinuation(connection, anchors);
    }

    List<OtherLog> compare(UUID own) throws SQLException {
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

    private OtherLog compare(String origin, String code, Agency agency) throws SQLException {
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

    private Map<String, Agency> agencies() throws SQLException {
        Map<String, Agency> agencies = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select code, id, name from agency");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                agencies.put(rows.getString(1), new Agency(rows.getObject(2, UUID.class), rows.getString(3)));
            }
        }
        return agencies;
    }
}
