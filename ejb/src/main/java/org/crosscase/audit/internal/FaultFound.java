package org.crosscase.audit.internal;

import java.util.UUID;
import org.crosscase.audit.AuditFault;

/** Ends a verification at the first fault. */
final class FaultFound extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final AuditFault fault;

    FaultFound(AuditFault.Kind kind, long position, UUID entry, String detail) {
        super(detail, null, false, false);
        this.fault = new AuditFault(kind, position, entry == null ? "" : entry.toString(), detail);
    }

    AuditFault fault() {
        return fault;
    }
}
