package org.crosscase.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.notification.Told;
import org.crosscase.web.texts.Messages;
import org.crosscase.web.texts.Texts;

/** The sentence and the mark of a notification. */
@Named("notificationWords")
@RequestScoped
public class NotificationWords {
    @Inject
    private Messages messages;

    public String sentence(NotificationSummary item) {
        return sentence(messages.texts(), item.told());
    }

    static String sentence(Texts texts, Told told) {
        return texts.of(told.words(), told.arguments().toArray());
    }

    /** The cases by their references: the reader's own first, then those of others that may be known. */
    public List<String> cases(NotificationSummary item) {
        return Stream.concat(Stream.ofNullable(item.caseReference()), item.references().stream())
                .toList();
    }

    public String icon(NotificationSummary item) {
        return SubjectPage.of(item.subject()).icon();
    }
}
