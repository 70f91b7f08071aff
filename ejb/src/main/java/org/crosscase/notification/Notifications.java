package org.crosscase.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.crosscase.NotAudited;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;

/**
 * What the acting officer should know. The words are made from what the officer's agency may see at the time of
 * reading: a notification of something that was hidden since is neither listed nor counted.
 */
@Stateless
@UseCase
@RolesAllowed({
    Role.INVESTIGATOR_NAME,
    Role.ANALYST_NAME,
    Role.COORDINATOR_NAME,
    Role.AGENCY_ADMIN_NAME,
    Role.PARTNER_SYSTEM_NAME
})
public class Notifications {
    /**
     * Newest first.
     *
     * @param after the {@link NotificationPage#next()} of the page before, or null for the first page
     * @param size 1 to 200
     */
    @NotAudited("tells of things whose opening is recorded")
    public NotificationPage list(String after, int size) {
        throw new UnsupportedOperationException();
    }

    @NotAudited("a figure for the bell")
    public long countUnread() {
        throw new UnsupportedOperationException();
    }

    /** An id that the officer may not see changes nothing and says nothing. */
    @NotAudited("the officer's own mark")
    public void markRead(NotificationId id) {
        throw new UnsupportedOperationException();
    }

    @NotAudited("the officer's own mark")
    public void markAllRead() {
        throw new UnsupportedOperationException();
    }
}
