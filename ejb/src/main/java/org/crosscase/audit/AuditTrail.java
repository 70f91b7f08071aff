package org.crosscase.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Where use cases write what they did; the entry lives and dies with the use case's own transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditTrail {
    /** Writes an entry for the acting officer. */
    public void record(Deed deed) {
        // TODO(audit): filled in by the audit feature's first commit
    }
}
