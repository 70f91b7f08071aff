package org.crosscase.planted.matching;

import jakarta.annotation.security.RolesAllowed;
import org.crosscase.Audited;
import org.crosscase.NotAudited;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;

/** Says neither who may call it nor what it records. */
@UseCase
public class SilentUseCase {
    @Audited("match.confirm")
    public void nobodyIsNamed() {}

    @RolesAllowed(Role.ANALYST_NAME)
    public void nothingIsSaid() {}

    @RolesAllowed(Role.ANALYST_NAME)
    @NotAudited(" ")
    public void noReasonIsGiven() {}
}
