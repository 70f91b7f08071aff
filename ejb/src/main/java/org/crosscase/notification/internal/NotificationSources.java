package org.crosscase.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationSource;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.notification.Notified;
import org.crosscase.notification.Told;

/** All that tell of notifications, as one. Each is asked once a page, and not where nothing of its kinds is there. */
@ApplicationScoped
public class NotificationSources {
    @Inject
    @Any
    private Instance<NotificationSource> sources;

    /** In their order. What nobody tells of any more is told by the words of its kind. */
    public List<NotificationSummary> tell(ActingOfficer reader, List<Notified> rows) {
        Map<NotificationId, Told> told = new HashMap<>();
        for (NotificationSource source : sources) {
            List<Notified> its = rows.stream()
                    .filter(row -> source.kinds().contains(row.kind()))
                    .toList();
            if (!its.isEmpty()) {
                told.putAll(source.tell(reader, its));
            }
        }
        return rows.stream()
                .map(row -> NotificationSummary.of(row, told.getOrDefault(row.id(), Told.plainly(row))))
                .toList();
    }
}
