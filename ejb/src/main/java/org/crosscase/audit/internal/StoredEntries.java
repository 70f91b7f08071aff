package org.crosscase.audit.internal;

import java.util.Arrays;
import org.crosscase.agency.Row;
import org.crosscase.audit.Outcome;
import org.crosscase.audit.Purpose;

/** Reads entries back as they were hashed. */
final class StoredEntries {
    /** One list, whatever somebody made of the array around the application: what has two dimensions can be read as none. */
    private static final String ARGUMENTS = "array(select unnest(e.arguments)) as arguments";

    static final String COLUMNS = "e.agency_id, e.id, e.recorded_at, e.officer_id, e.username, e.capacity, e.action,"
            + " e.object_type, e.object_id, e.purpose_code, e.purpose, e.outcome, e.fact, " + ARGUMENTS
            + ", e.key_id, e.nonce";

    private StoredEntries() {}

    /** @return null when {@link #COLUMNS} hold no entry (outer join) */
    static CanonicalEntry read(Row row) {
        if (!row.has("id")) {
            return null;
        }
        return new CanonicalEntry(
                row.uuid("id"),
                row.uuid("agency_id"),
                row.time("recorded_at"),
                row.uuid("officer_id"),
                row.text("username"),
                row.text("capacity"),
                row.text("action"),
                row.text("object_type"),
                row.text("object_id"),
                new Purpose(row.text("purpose_code"), row.text("purpose")),
                row.word("outcome", Outcome.class),
                row.text("fact"),
                Arrays.stream(row.texts("arguments")).map(String::valueOf).toList(),
                row.text("key_id"),
                row.bytes("nonce"));
    }
}
