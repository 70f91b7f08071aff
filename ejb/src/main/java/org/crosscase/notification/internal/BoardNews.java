package org.crosscase.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.notification.NotificationSummary;

/** Adds to a coordinator's notifications what coordinators may know of the links now. */
@ApplicationScoped
public class BoardNews {
    private static final String MARK = """
            select concat_ws(' ', count(*), sum(l.strength), sum(l.shared), count(*) filter (where l.withdrawn),
              count(l.low_decision), max(l.low_decided_at), count(l.high_decision), max(l.high_decided_at), max(l.changed_at)) as mark
            from link_on_board l""";

    private static final String LINKS = """
            select id, strength, low_name, high_name, low_reference, high_reference
            from link_on_board where id = any (:links)""";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    private record Known(List<String> agencies, List<String> references, int strength) {}

    public List<NotificationSummary> withLinks(List<NotificationSummary> notifications) {
        UUID[] links = notifications.stream()
                .map(NotificationSummary::linkId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, Known> known = new HashMap<>();
        scope.actAs(DatabaseRole.COORDINATOR);
        database.acrossAgencies(LINKS)
                .set("links", links)
                .each(row -> known.put(
                        row.uuid("id"),
                        new Known(
                                List.of(row.text("low_name"), row.text("high_name")),
                                Stream.of(row.text("low_reference"), row.text("high_reference"))
                                        .filter(Objects::nonNull)
                                        .toList(),
                                row.small("strength"))));
        scope.actAsApplication();
        return notifications.stream()
                .map(notification -> known.containsKey(notification.linkId())
                        ? with(notification, known.get(notification.linkId()))
                        : notification)
                .toList();
    }

    /** Counts and sums of what the board shows, so that a change is seen. */
    String mark() {
        scope.actAs(DatabaseRole.COORDINATOR);
        String mark = database.acrossAgencies(MARK).one(row -> row.text("mark"));
        scope.actAsApplication();
        return mark;
    }

    private static NotificationSummary with(NotificationSummary n, Known link) {
        return new NotificationSummary(
                n.id(),
                n.kind(),
                n.caseId(),
                n.caseReference(),
                n.caseTitle(),
                n.linkId(),
                n.intakeId(),
                link.agencies,
                link.references,
                link.strength,
                n.missing(),
                n.firstMissing(),
                n.happenedAt(),
                n.read());
    }
}
