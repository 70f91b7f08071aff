package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Outcome;

/**
 * Tells the owner of a case that another agency asked for it and was shown "not found". It happens here, after the
 * commit and under another role, so that the asking side has no way to tell, not even by the time that it takes.
 */
final class ForeignAttempts {
    private static final String ACTION = "case.foreign-attempt";

    private final Connection connection;
    private final Optional<LogKey> key;

    ForeignAttempts(Connection connection, Optional<LogKey> key) {
        this.connection = connection;
        this.key = key;
    }

    void tellOwners(List<CanonicalEntry> entries) throws SQLException {
        for (CanonicalEntry entry : entries) {
            if (entry.outcome() == Outcome.DENIED && entry.objectType().equals("case")) {
                tellOwner(entry);
            }
        }
    }

    private void tellOwner(CanonicalEntry attempt) throws SQLException {
        UUID caseId;
        try {
            caseId = UUID.fromString(attempt.objectId());
        } catch (IllegalArgumentException noId) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement("""
                select c.agency_id, a.code from case_file c, agency a
                where c.id = ? and c.agency_id <> ? and a.id = ?""")) {
            select.setObject(1, caseId);
            select.setObject(2, attempt.agency());
            select.setObject(3, attempt.agency());
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    Deed deed = new Deed(
                            ACTION,
                            "case",
                            caseId.toString(),
                            "",
                            Outcome.DENIED,
                            "agency " + row.getString(2) + " tried " + attempt.action());
                    EntryWriter.insertForSystem(connection, row.getObject(1, UUID.class), deed, key);
                }
            }
        }
    }
}
