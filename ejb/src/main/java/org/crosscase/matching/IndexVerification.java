package org.crosscase.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.crosscase.NotAudited;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.matching.internal.CoarseIndex;
import org.crosscase.matching.internal.SignatureIndex;

/** Compares the indexes in memory, of PDQ and of the deep search, with the signature table, which alone is the truth. */
@Stateless
@UseCase
@RolesAllowed(Role.PLATFORM_ADMIN_NAME)
public class IndexVerification {
    @Inject
    private SignatureIndex index;

    @Inject
    private CoarseIndex coarse;

    @Inject
    private DatabaseScope scope;

    /** Reads every signature on record: some seconds for ten millions, in which nothing is matched. */
    @NotAudited(value = "a figure of operation, without content of any case", attempt = "index.verify")
    public IndexReport verify() {
        scope.actAs(DatabaseRole.MATCHER);
        IndexReport report = index.verify().plus(coarse.verify());
        scope.actAsApplication();
        return report;
    }

    /** Throws the indexes away and builds them anew from the table; that of the deep search when it is needed again. */
    @NotAudited(value = "a figure of operation, without content of any case", attempt = "index.rebuild")
    public IndexReport rebuild() {
        index.forget();
        coarse.forget();
        return verify();
    }
}
