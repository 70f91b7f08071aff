package org.crosscase.link.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.crosscase.link.DeepFinding;

/** Reads from a row of reasons what a deep search found. */
final class DeepEvidence {
    private DeepEvidence() {}

    /** @return null where the reason is none of a deep search */
    static DeepFinding read(ResultSet row, String ownView, String otherView) throws SQLException {
        int agreement = row.getInt("agreement");
        return row.wasNull() ? null : new DeepFinding(row.getString(ownView), row.getString(otherView), agreement);
    }
}
