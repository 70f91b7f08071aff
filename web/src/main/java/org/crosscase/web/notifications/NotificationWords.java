package org.crosscase.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.web.texts.Messages;

/** The sentence and the mark of a notification. */
@Named("notificationWords")
@RequestScoped
public class NotificationWords {
    @Inject
    private Messages texts;

    public String sentence(NotificationSummary item) {
        if (item.kind() == NotificationKind.INTAKE_INCOMPLETE) {
            return incomplete(item);
        }
        String key = "notifications." + item.kind() + (item.agencies().size() == 2 ? ".between" : "");
        return switch (item.agencies().size()) {
            case 0 -> texts.of(key, item.caseTitle());
            case 1 -> texts.of(key, item.caseTitle(), item.agencies().get(0));
            default -> texts.of(key, item.agencies().get(0), item.agencies().get(1));
        };
    }

    private String incomplete(NotificationSummary item) {
        return item.missing() == null || item.missing() == 0
                ? texts.of("notifications.INTAKE_INCOMPLETE", item.caseTitle())
                : texts.of(
                        "notifications.INTAKE_INCOMPLETE.files", item.caseTitle(), item.missing(), item.firstMissing());
    }

    /** The cases by their references: the reader's own first, then those of others that may be known. */
    public List<String> cases(NotificationSummary item) {
        return Stream.concat(Stream.ofNullable(item.caseReference()), item.references().stream())
                .toList();
    }

    public String icon(NotificationKind kind) {
        return switch (kind) {
            case LINK_FOUND, LINK_STRENGTHENED, LINK_WITHDRAWN -> "waypoints";
            case INTAKE_DONE, INTAKE_INCOMPLETE -> "upload";
            case CASE_REASSIGNED -> "folder";
            case INQUIRY_ALARM -> "triangle-alert";
        };
    }
}
