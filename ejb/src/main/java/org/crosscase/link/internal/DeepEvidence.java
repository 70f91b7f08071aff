package org.crosscase.link.internal;

import org.crosscase.agency.Row;
import org.crosscase.link.DeepFinding;

/** Reads from a row of reasons what a deep search found. */
final class DeepEvidence {
    private DeepEvidence() {}

    /** @return null where the reason is none of a deep search */
    static DeepFinding read(Row row, String ownView, String otherView) {
        return row.has("agreement")
                ? new DeepFinding(row.text(ownView), row.text(otherView), row.small("agreement"))
                : null;
    }
}
