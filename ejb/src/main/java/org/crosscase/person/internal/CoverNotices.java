package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.NotificationSource;
import org.crosscase.notification.Notified;
import org.crosscase.notification.Told;

/** Warns who registered a cover; the database shows what it touches to nobody else. */
@ApplicationScoped
public class CoverNotices implements NotificationSource {
    static final NotificationKind TOUCHED = NotificationKind.of("COVER_TOUCHED");

    private static final String TOUCHES = """
            select t.id, c.label, a.name
            from cover_touch t
            join cover_identity c on c.agency_id = t.agency_id and c.id = t.cover_id
            left join agency_directory a on a.id = t.told_agency
            where t.agency_id = :agency and t.id = any (:touches)""";

    @Inject
    private Database database;

    /** @param agency empty where it may not be told */
    private record Touch(String label, List<String> agency) {
        Told told(Notified of) {
            String words = "notifications." + of.kind();
            return agency.isEmpty()
                    ? new Told(words, List.of(label), List.of(), List.of(), null)
                    : new Told(words + ".by", List.of(label, agency.get(0)), agency, List.of(), null);
        }
    }

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(TOUCHED);
    }

    @Override
    public Map<NotificationId, Told> tell(ActingOfficer reader, List<Notified> of) {
        Map<UUID, Touch> touches = new HashMap<>();
        database.sql(reader.agencyId(), TOUCHES)
                .set(
                        "touches",
                        of.stream().map(each -> each.subject().id()).distinct().toArray(UUID[]::new))
                .each(row -> touches.put(
                        row.uuid("id"),
                        new Touch(row.text("label"), row.has("name") ? List.of(row.text("name")) : List.of())));
        return of.stream()
                .filter(each -> touches.containsKey(each.subject().id()))
                .collect(Collectors.toMap(
                        Notified::id, each -> touches.get(each.subject().id()).told(each)));
    }
}
