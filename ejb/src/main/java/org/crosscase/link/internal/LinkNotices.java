package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.AgencyKind;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Row;
import org.crosscase.agency.TeamOnly;
import org.crosscase.casefile.CaseId;
import org.crosscase.link.LinkFound;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkStrengthened;
import org.crosscase.link.LinkWithdrawn;
import org.crosscase.notification.Notice;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.NotificationSource;
import org.crosscase.notification.NotificationWriter;
import org.crosscase.notification.Notified;
import org.crosscase.notification.Subject;
import org.crosscase.notification.Told;

/** Tells of links: an agency from its side of each, as it may know it at this moment, coordinators from the board. */
@ApplicationScoped
public class LinkNotices implements NotificationSource {
    private static final NotificationKind FOUND = NotificationKind.of("LINK_FOUND");
    private static final NotificationKind STRENGTHENED = NotificationKind.of("LINK_STRENGTHENED");
    private static final NotificationKind WITHDRAWN = NotificationKind.of("LINK_WITHDRAWN");

    private static final String OWN_SIDES = """
            select k.link_id, k.case_id, k.strength, a.name,
              case when k.other_own_case = any\s""" + TeamOnly.HIDDEN + """
             then null else k.other_reference end as other_reference
            from link_known k join agency_directory a on a.id = k.other_agency
            where k.agency_id = :agency and k.link_id = any (:links) and k.case_id <> all\s""" + TeamOnly.HIDDEN;

    private static final String ON_BOARD = """
            select id, strength, low_name, high_name, low_reference, high_reference
            from link_on_board where id = any (:links)""";

    @Inject
    private NotificationWriter writer;

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    /** @param caseId the reader's own; null for a coordinator */
    private record Side(UUID link, UUID caseId) {}

    private record Known(List<String> agencies, List<String> references, int strength) {}

    void on(@Observes LinkFound found) {
        write(FOUND, found.addressee(), found.ownCase(), found.linkId());
    }

    void on(@Observes LinkStrengthened stronger) {
        write(STRENGTHENED, stronger.addressee(), stronger.ownCase(), stronger.linkId());
    }

    void on(@Observes LinkWithdrawn withdrawn) {
        write(WITHDRAWN, withdrawn.addressee(), withdrawn.ownCase(), withdrawn.linkId());
    }

    private void write(NotificationKind kind, AgencyId addressee, Optional<CaseId> ownCase, LinkId link) {
        Notice notice = Notice.to(addressee, kind, Subject.of(Subject.LINK, link.value()));
        writer.write(
                ownCase.map(own -> notice.inCase(own.value()).onlyWhileKnown()).orElse(notice));
    }

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(FOUND, STRENGTHENED, WITHDRAWN);
    }

    @Override
    public Map<NotificationId, Told> tell(ActingOfficer reader, List<Notified> of) {
        UUID[] links =
                of.stream().map(notified -> notified.subject().id()).distinct().toArray(UUID[]::new);
        boolean onBoard = reader.agencyKind() == AgencyKind.COORDINATOR;
        Map<Side, Known> known = onBoard ? onBoard(links) : ownSides(reader, links);
        return of.stream()
                .filter(notified -> known.containsKey(side(notified)))
                .collect(Collectors.toMap(Notified::id, notified -> {
                    Told told = onBoard ? Told.variant(notified, "between") : Told.plainly(notified);
                    Known link = known.get(side(notified));
                    return told.between(link.agencies, link.references, link.strength);
                }));
    }

    private static Side side(Notified notified) {
        return new Side(notified.subject().id(), notified.caseId());
    }

    private Map<Side, Known> ownSides(ActingOfficer reader, UUID[] links) {
        Map<Side, Known> known = new HashMap<>();
        database.sql(reader, OWN_SIDES)
                .set("links", links)
                .each(row -> known.put(
                        new Side(row.uuid("link_id"), row.uuid("case_id")),
                        new Known(List.of(row.text("name")), present(row, "other_reference"), row.small("strength"))));
        return known;
    }

    private Map<Side, Known> onBoard(UUID[] links) {
        Map<Side, Known> known = new HashMap<>();
        scope.actAs(DatabaseRole.COORDINATOR);
        database.acrossAgencies(ON_BOARD)
                .set("links", links)
                .each(row -> known.put(
                        new Side(row.uuid("id"), null),
                        new Known(
                                List.of(row.text("low_name"), row.text("high_name")),
                                present(row, "low_reference", "high_reference"),
                                row.small("strength"))));
        scope.actAsApplication();
        return known;
    }

    private static List<String> present(Row row, String... columns) {
        return Stream.of(columns).filter(row::has).map(row::text).toList();
    }
}
