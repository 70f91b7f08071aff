package org.crosscase.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.crosscase.Checks;
import org.crosscase.notification.NotificationPage;
import org.crosscase.notification.Notifications;

/** What the officer should know, newest first. */
@Named("notificationList")
@RequestScoped
public class NotificationsView {
    private static final int ROWS = 50;

    @Inject
    private Notifications notifications;

    private String after;
    private NotificationPage page;

    public void load() {
        page = notifications.list(after, ROWS);
    }

    public String markAllRead() {
        notifications.markAllRead();
        return "/app/notifications.xhtml?faces-redirect=true";
    }

    public NotificationPage getPage() {
        return page;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Checks.given(after);
    }
}
