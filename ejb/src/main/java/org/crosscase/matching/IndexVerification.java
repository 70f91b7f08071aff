package org.crosscase.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.crosscase.NotAudited;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.matching.internal.IndexInMemory;

/** Compares the indexes in memory with the signatures on record, which alone are the truth. */
@Stateless
@UseCase
@RolesAllowed(Role.PLATFORM_ADMIN_NAME)
public class IndexVerification {
    @Inject
    private Instance<IndexInMemory> indexes;

    @Inject
    private DatabaseScope scope;

    /** Reads every signature on record: some seconds for ten millions, in which nothing is matched. */
    @NotAudited(value = "a figure of operation, without content of any case", attempt = "index.verify")
    public IndexReport verify() {
        scope.actAs(DatabaseRole.MATCHER);
        IndexReport report = new IndexReport(0, 0, 0, 0, 0);
        for (IndexInMemory index : indexes) {
            report = report.plus(index.verify());
        }
        scope.actAsApplication();
        return report;
    }

    /** Throws the indexes away and builds them anew from the table; that of the deep search when it is needed again. */
    @NotAudited(value = "a figure of operation, without content of any case", attempt = "index.rebuild")
    public IndexReport rebuild() {
        indexes.forEach(IndexInMemory::forget);
        return verify();
    }
}
