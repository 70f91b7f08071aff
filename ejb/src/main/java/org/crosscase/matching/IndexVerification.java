package org.crosscase.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.crosscase.NotAudited;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;

/** Compares the index in memory with the signature table, which alone is the truth. */
@Stateless
@UseCase
@RolesAllowed(Role.PLATFORM_ADMIN_NAME)
public class IndexVerification {
    /** Reads every signature on record: some seconds for ten millions. */
    @NotAudited("a figure of operation, without content of any case")
    public IndexReport verify() {
        throw new UnsupportedOperationException();
    }
}
