package org.crosscase.audit.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.audit.Deed;

/** Records in a transaction of its own, because that of the refused call is rolled back. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefusalRecorder {
    @Inject
    private DatabaseScope scope;

    @Inject
    private EntryRecorder recorder;

    public void record(ActingOfficer officer, Deed deed) {
        scope.enter(officer);
        recorder.record(officer, deed);
    }
}
