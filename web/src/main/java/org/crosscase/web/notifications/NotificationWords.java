package org.crosscase.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
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
        String key = "notifications." + item.kind() + (item.agencies().size() == 2 ? ".between" : "");
        return switch (item.agencies().size()) {
            case 0 -> texts.of(key, item.caseTitle());
            case 1 -> texts.of(key, item.caseTitle(), item.agencies().get(0));
            default -> texts.of(key, item.agencies().get(0), item.agencies().get(1));
        };
    }

    /** The cases by their references: the reader's own first, then those of others that may be known. */
    public String cases(NotificationSummary item) {
        return Stream.concat(Stream.ofNullable(item.caseReference()), item.references().stream())
                .collect(Collectors.joining(" · "));
    }

    public String icon(NotificationKind kind) {
        return switch (kind) {
            case LINK_FOUND, LINK_STRENGTHENED, LINK_WITHDRAWN -> "waypoints";
            case INTAKE_DONE -> "upload";
            case CASE_REASSIGNED -> "folder";
        };
    }
}
