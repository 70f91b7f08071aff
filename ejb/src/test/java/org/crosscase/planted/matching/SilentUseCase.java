package org.crosscase.planted.matching;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.crosscase.Audited;
import org.crosscase.NotAudited;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.Argument;
import org.crosscase.audit.Fact;

/** Says neither who may call it nor what it records. */
@UseCase
public class SilentUseCase {
    @Audited("match.confirm")
    public void nobodyIsNamed() {}

    @RolesAllowed(Role.ANALYST_NAME)
    public void nothingIsSaid() {}

    @RolesAllowed(Role.ANALYST_NAME)
    @NotAudited(value = " ", attempt = "case.view")
    public void noReasonIsGiven() {}

    @RolesAllowed(Role.ANALYST_NAME)
    @NotAudited(value = "a figure", attempt = "Somewhere.inTheCode")
    public void noActionIsNamed() {}

    Fact prose(int files) {
        return new Fact("said", List.of(new Argument("words", Argument.Type.TEXT, files + " files came")));
    }
}
