package org.crosscase.web.notifications;

import java.util.Map;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.notification.Subject;

/**
 * How pages show a type of subject. One that is not named here leads to the reader's own case; where there is none, to the list.
 *
 * @param page without its id, or null for that of the case
 * @param onBoard the same for coordinators
 */
record SubjectPage(String icon, String page, String onBoard) {
    private static final SubjectPage ANY_OTHER = new SubjectPage("bell", null, null);

    private static final Map<String, SubjectPage> PAGES = Map.of(
            Subject.LINK, new SubjectPage("waypoints", "/app/link.xhtml?id=", "/app/board-link.xhtml?id="),
            Subject.INTAKE, new SubjectPage("upload", null, null),
            Subject.CASE, new SubjectPage("folder", null, null),
            Subject.COVER, new SubjectPage("triangle-alert", null, null),
            Subject.ALARM,
                    new SubjectPage(
                            "triangle-alert",
                            "/app/audit.xhtml?did=inquiry.alarm",
                            "/app/audit.xhtml?did=inquiry.alarm"));

    static SubjectPage of(Subject subject) {
        return PAGES.getOrDefault(subject.type(), ANY_OTHER);
    }

    String address(NotificationSummary item, boolean coordinator) {
        if (page != null) {
            Object id = item.subject().id();
            return (coordinator ? onBoard : page) + (id == null ? "" : id);
        }
        return item.caseId() == null ? "/app/notifications.xhtml" : "/app/case.xhtml?id=" + item.caseId();
    }
}
