package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.casefile.CaseId;
import org.crosscase.link.LinkFound;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkStrengthened;
import org.crosscase.link.LinkWithdrawn;
import org.crosscase.notification.Stirred;

/** Fires the events of a link to those who may know of it. */
@ApplicationScoped
public class LinkAnnouncements {
    @Inject
    private Event<LinkFound> found;

    @Inject
    private Event<LinkStrengthened> strengthened;

    @Inject
    private Event<LinkWithdrawn> withdrawn;

    @Inject
    private Event<Stirred> stirred;

    @Inject
    private Database database;

    void tellAgency(News.Kind kind, LinkSides.Perspective side, int strength) {
        fire(
                kind,
                LinkId.of(side.link()),
                side.own().agency(),
                Optional.of(side.own().id()),
                strength);
    }

    void tellCoordinators(News.Kind kind, UUID link, int strength) {
        if (kind == News.Kind.NONE || kind == News.Kind.LATER) {
            return;
        }
        database.acrossAgencies("select id from agency_directory where kind = 'COORDINATOR' order by id")
                .list(row -> row.uuid("id"))
                .forEach(body -> fire(kind, LinkId.of(link), AgencyId.of(body), Optional.empty(), strength));
    }

    /** For those who look again, each with their own eyes; told whether or not anything is different. */
    void workedOut(AgencyId low, AgencyId high) {
        stirred.fire(new Stirred(Set.copyOf(List.of(low, high)), true));
    }

    private void fire(News.Kind kind, LinkId link, AgencyId addressee, Optional<CaseId> ownCase, int strength) {
        switch (kind) {
            case FOUND -> found.fire(new LinkFound(link, addressee, ownCase, strength));
            case STRENGTHENED -> strengthened.fire(new LinkStrengthened(link, addressee, ownCase, strength));
            case WITHDRAWN -> withdrawn.fire(new LinkWithdrawn(link, addressee, ownCase));
            case LATER, NONE -> {
                // not told now
            }
        }
    }
}
