package org.crosscase.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.notification.internal.MarkReader;

/**
 * Reads marks for an officer who is connected, outside the officer's requests: that it is this officer was verified when the connection
 * was opened, and is again every minute. Gives counts and sums only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MarksOfOfficers {
    @Inject
    private DatabaseScope scope;

    @Inject
    private MarkReader reader;

    public Marks read(ActingOfficer officer) {
        scope.enter(officer);
        return reader.read(officer);
    }
}
