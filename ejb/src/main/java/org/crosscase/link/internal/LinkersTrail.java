package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;

/** What the linkers put into the trail of an agency, in that agency's scope and in the transaction of the link. */
@ApplicationScoped
public class LinkersTrail {
    @Inject
    private DatabaseScope scope;

    @Inject
    private AuditTrail auditTrail;

    /**
     * Called as linker, and linker again afterwards.
     *
     * @param deeds found out as the agency
     */
    void record(AgencyId agency, Supplier<List<Deed>> deeds) {
        DatabaseScope.Standing before = scope.standing();
        scope.actAsApplication();
        scope.enterForWork(agency);
        deeds.get().forEach(deed -> auditTrail.recordForSystem(agency, deed));
        scope.enter(before);
        scope.actAs(DatabaseRole.LINKER);
    }
}
