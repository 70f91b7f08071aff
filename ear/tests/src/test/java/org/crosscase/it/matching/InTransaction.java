package org.crosscase.it.matching;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;

/** A transaction as a use case would have one, for parts of features that are called within such. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InTransaction {
    @Inject
    private DatabaseScope scope;

    public <T> T of(AgencyId agency, Supplier<T> work) {
        scope.enter(agency);
        return work.get();
    }
}
