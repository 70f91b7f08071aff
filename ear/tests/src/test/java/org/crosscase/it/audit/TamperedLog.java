package org.crosscase.it.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.crosscase.audit.AuditFault;
import org.crosscase.audit.internal.LogVerifier;
import org.crosscase.audit.internal.VerifiedLog;

/** Verifies a log inside the transaction that tampered with it. */
final class TamperedLog {
    private TamperedLog() {}

    static AuditFault verify(Connection connection, String agencyCode) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from agency where code = ?")) {
            select.setString(1, agencyCode);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new LogVerifier(
                                connection,
                                new VerifiedLog(
                                        row.getObject(1, UUID.class),
                                        agencyCode,
                                        agencyCode,
                                        "crosscase.local/audit/" + agencyCode,
                                        null))
                        .verify()
                        .fault();
            }
        }
    }
}
