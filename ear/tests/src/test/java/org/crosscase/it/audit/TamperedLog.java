package org.crosscase.it.audit;

import java.sql.Connection;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.audit.AuditFault;
import org.crosscase.audit.internal.LogReading;
import org.crosscase.it.HandHeld;

/** Verifies a log inside the transaction that tampered with it, against everything that is kept outside. */
public final class TamperedLog {
    private TamperedLog() {}

    public static AuditFault verify(Connection connection, LogReading logs, String agencyCode) {
        Database database = HandHeld.database(connection);
        UUID agency = database.acrossAgencies("select id from agency where code = :code")
                .set("code", agencyCode)
                .one(row -> row.uuid("id"));
        return logs.verify(database, agency, agencyCode, agencyCode).fault();
    }
}
