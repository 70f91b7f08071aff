package org.crosscase.audit;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names an entry of the audit trail. Random (version 4), so that it tells neither volume nor time. */
public record AuditEntryId(UUID value) implements Serializable {
    public static AuditEntryId of(UUID value) {
        return new AuditEntryId(value);
    }

    /** Empty when the text is no UUID: an address that was mistyped is like one that does not exist. */
    public static Optional<AuditEntryId> parse(String text) {
        try {
            return Optional.of(new AuditEntryId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
