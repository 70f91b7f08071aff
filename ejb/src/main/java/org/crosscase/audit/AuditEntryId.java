package org.crosscase.audit;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Ids;

/** Names an entry of the audit trail. Random (version 4), so that it tells neither volume nor time. */
public record AuditEntryId(UUID value) implements Serializable {
    public static AuditEntryId of(UUID value) {
        return new AuditEntryId(value);
    }

    public static Optional<AuditEntryId> parse(String text) {
        return Ids.parse(text, AuditEntryId::of);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
