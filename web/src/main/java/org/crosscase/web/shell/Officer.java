package org.crosscase.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.web.format.Initials;
import org.crosscase.web.texts.Messages;

/** The acting officer as every page shows them: name, capacity, agency. */
@Named("officer")
@RequestScoped
public class Officer {
    private static final Map<Role, String> ICONS = Map.of(
            Role.COORDINATOR, "waypoints",
            Role.AUDITOR, "scroll-text",
            Role.ANALYST, "images",
            Role.AGENCY_ADMIN, "building-2",
            Role.PLATFORM_ADMIN, "settings",
            Role.PARTNER_SYSTEM, "server");

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private Messages messages;

    public String getName() {
        return acting().displayName();
    }

    public String getInitials() {
        return Initials.of(acting().displayName());
    }

    /** Tells the page's script one officer from another, who may sit down at the same browser. */
    public String getMark() {
        return acting().id().toString();
    }

    public String getCapacity() {
        return messages.get("shell.role." + acting().capacity().realmName());
    }

    public String getCapacityIcon() {
        return ICONS.getOrDefault(acting().capacity(), "shield");
    }

    public String getAgencyName() {
        return acting().agencyName();
    }

    public String getAgencyCode() {
        return acting().agencyCode();
    }

    /**
     * @param role a realm role's name, such as {@code coordinator}
     */
    public boolean has(String role) {
        return Role.find(role).filter(acting()::has).isPresent();
    }

    /** Whether the officer may open cases and look at pictures; an administrator of the agency may do neither. */
    public boolean isCaseOfficer() {
        return acting().has(Role.INVESTIGATOR) || acting().has(Role.ANALYST);
    }

    private ActingOfficer acting() {
        return currentOfficer.get();
    }
}
