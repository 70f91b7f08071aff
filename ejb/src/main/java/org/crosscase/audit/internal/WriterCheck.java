package org.crosscase.audit.internal;

import java.util.Optional;
import org.crosscase.audit.AuditFault.Kind;

/** Whether the application wrote each entry of a log: see {@link Genuineness}. */
final class WriterCheck {
    private final Optional<LogKey> key;
    private boolean authenticated;

    WriterCheck(Optional<LogKey> key) {
        this.key = key;
    }

    void requireGenuine(long position, CanonicalEntry entry) {
        if (key.isEmpty()) {
            return;
        }
        boolean genuine = entry.isAuthenticatedBy(key.get());
        if (!genuine && (authenticated || entry.namesKey())) {
            throw new FaultFound(
                    Kind.INSERTED,
                    position,
                    entry.id(),
                    "it was not written by the application: its code does not fit");
        }
        authenticated |= genuine;
    }
}
