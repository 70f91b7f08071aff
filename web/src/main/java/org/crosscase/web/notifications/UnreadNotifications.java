package org.crosscase.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.notification.Notifications;
import org.crosscase.web.shell.WaitingCount;

/** The figure at the bell. */
@RequestScoped
public class UnreadNotifications implements WaitingCount {
    private static final Set<Role> TOLD = Set.of(
            Role.INVESTIGATOR, Role.ANALYST, Role.COORDINATOR, Role.AGENCY_ADMIN, Role.AUDITOR, Role.PARTNER_SYSTEM);

    @Inject
    private Notifications notifications;

    @Inject
    private CurrentOfficer currentOfficer;

    @Override
    public String place() {
        return "notifications";
    }

    @Override
    public long waiting() {
        return currentOfficer.get().roles().stream().anyMatch(TOLD::contains) ? notifications.countUnread() : 0;
    }
}
