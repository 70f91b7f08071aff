package org.crosscase.it.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.crosscase.audit.AuditFault;
import org.crosscase.audit.internal.LogReading;

/** Verifies a log inside the transaction that tampered with it, against everything that is kept outside. */
public final class TamperedLog {
    private TamperedLog() {}

    public static AuditFault verify(Connection connection, LogReading logs, String agencyCode) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from agency where code = ?")) {
            select.setString(1, agencyCode);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return logs.verify(connection, row.getObject(1, UUID.class), agencyCode, agencyCode)
                        .fault();
            }
        }
    }
}
