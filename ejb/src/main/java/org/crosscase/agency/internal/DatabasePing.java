package org.crosscase.agency.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.crosscase.agency.Database;

/** The shortest transaction there is. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DatabasePing {
    @Inject
    private Database database;

    public void ping() {
        database.acrossAgencies("select 1 as alive").any();
    }
}
