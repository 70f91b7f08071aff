package org.crosscase.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.crosscase.NotAudited;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.matching.internal.SignatureIndex;

/** Compares the index in memory with the signature table, which alone is the truth. */
@Stateless
@UseCase
@RolesAllowed(Role.PLATFORM_ADMIN_NAME)
public class IndexVerification {
    @Inject
    private SignatureIndex index;

    @Inject
    private DatabaseScope scope;

    /** Reads every signature on record: some seconds for ten millions, in which nothing is matched. */
    @NotAudited("a figure of operation, without content of any case")
    public IndexReport verify() {
        scope.takeOn(DatabaseRole.MATCHER);
        IndexReport report = index.verify();
        scope.layDown();
        return report;
    }

    /** Throws the index away and builds it anew from the table. */
    @NotAudited("a figure of operation, without content of any case")
    public IndexReport rebuild() {
        index.forget();
        return verify();
    }
}
