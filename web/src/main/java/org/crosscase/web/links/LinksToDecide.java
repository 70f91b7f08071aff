package org.crosscase.web.links;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.link.Links;
import org.crosscase.web.shell.WaitingCount;

/** The figure at Links: those that nobody of the agency decided on. */
@RequestScoped
public class LinksToDecide implements WaitingCount {
    private static final Set<Role> TOLD =
            Set.of(Role.INVESTIGATOR, Role.ANALYST, Role.AGENCY_ADMIN, Role.PARTNER_SYSTEM);

    @Inject
    private Links links;

    @Inject
    private CurrentOfficer currentOfficer;

    @Override
    public String place() {
        return "links";
    }

    @Override
    public long waiting() {
        return currentOfficer.get().roles().stream().anyMatch(TOLD::contains) ? links.countToDecide() : 0;
    }
}
