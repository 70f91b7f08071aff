package org.crosscase.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** In their order, without what its source withholds. Of a kind that no source has any more, by the words of the kind. */
    public List<NotificationSummary> tell(ActingOfficer reader, List<Notified> rows) {
        Map<NotificationId, Told> told =
                rows.stream().collect(Collectors.toMap(Notified::id, (Function<Notified, Told>) Told::plainly));
        for (NotificationSource source : sources) {
            List<Notified> its = rows.stream()
                    .filter(row -> source.kinds().contains(row.kind()))
                    .toList();
            if (!its.isEmpty()) {
                its.forEach(row -> told.remove(row.id()));
                told.putAll(source.tell(reader, its));
            }
        }
        return rows.stream()
                .filter(row -> told.containsKey(row.id()))
                .map(row -> NotificationSummary.of(row, told.get(row.id())))
                .toList();
    }
}
