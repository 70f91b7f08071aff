package org.crosscase.web.notifications;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.notification.Notifications;
import org.crosscase.web.security.SameOrigin;

/** Follows a notification to what it is about, and marks it read on the way. */
@WebServlet("/app/notifications")
public class NotificationServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Notifications notifications;

    @Inject
    private transient CurrentOfficer currentOfficer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<NotificationSummary> opened =
                NotificationId.parse(request.getParameter("open")).flatMap(notifications::find);
        if (SameOrigin.isOwnWay(request)) {
            opened.ifPresent(item -> notifications.markRead(item.id()));
        }
        response.sendRedirect(
                request.getContextPath() + opened.map(this::target).orElse("/app/notifications.xhtml"));
    }

    private String target(NotificationSummary item) {
        boolean onBoard = currentOfficer.get().has(Role.COORDINATOR);
        return SubjectPage.of(item.subject()).address(item, onBoard);
    }
}
