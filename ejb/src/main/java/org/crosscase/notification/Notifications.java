package org.crosscase.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.crosscase.NotAudited;
import org.crosscase.PageKey;
import org.crosscase.Paging;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.notification.internal.NotificationList;
import org.crosscase.notification.internal.NotificationSources;

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
    Role.AUDITOR_NAME,
    Role.PARTNER_SYSTEM_NAME
})
public class Notifications {
    @Inject
    private NotificationList notifications;

    @Inject
    private NotificationSources sources;

    @Inject
    private CurrentOfficer currentOfficer;

    /**
     * Newest first.
     *
     * @param after the {@link NotificationPage#next()} of the page before, or null for the first page
     * @param size 1 to 200
     */
    @NotAudited(value = "tells of things whose opening is recorded", attempt = "notification.read")
    public NotificationPage list(String after, int size) {
        ActingOfficer officer = currentOfficer.get();
        Paging paging = Paging.of(after, size);
        NotificationList.Page page = notifications.page(officer, paging);
        List<Notified> shown = paging.shown(page.rows());
        List<NotificationSummary> told = sources.tell(officer, shown);
        return new NotificationPage(
                told,
                page.counts().all() - (shown.size() - told.size()),
                page.counts().unread() - (unread(shown, Notified::read) - unread(told, NotificationSummary::read)),
                paging.next(page.rows(), Notifications::position));
    }

    /** One of them, however old; empty when the officer may not see it at this moment. */
    @NotAudited(value = "tells of a thing whose opening is recorded", attempt = "notification.read")
    public Optional<NotificationSummary> find(NotificationId id) {
        ActingOfficer officer = currentOfficer.get();
        return sources.tell(officer, notifications.find(officer, id)).stream().findFirst();
    }

    @NotAudited(value = "figures for the bell and the navigation", attempt = "notification.read")
    public Waiting countWaiting() {
        return notifications.countWaiting(currentOfficer.get());
    }

    /** An id that the officer may not see changes nothing and says nothing. */
    @NotAudited(value = "the officer's own mark", attempt = "notification.read")
    public void markRead(NotificationId id) {
        notifications.markRead(currentOfficer.get(), id);
    }

    @NotAudited(value = "the officer's own mark", attempt = "notification.read")
    public void markAllRead() {
        notifications.markAllRead(currentOfficer.get());
    }

    private static <T> long unread(List<T> some, Predicate<T> read) {
        return some.stream().filter(read.negate()).count();
    }

    private static PageKey position(Notified last) {
        return new PageKey(last.happenedAt().toString(), last.id().value());
    }
}
