package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.crosscase.agency.AgencyId;
import org.crosscase.link.internal.LinkSides.Perspective;
import org.crosscase.link.internal.LinkSides.Written;

/** Tells those who may know of a link what is new, keeps what they were told, and comes back to what was held back. */
@ApplicationScoped
public class LinkNews {
    @Inject
    private LinkTruth truth;

    @Inject
    private LinkSides sides;

    @Inject
    private LinkQueue queue;

    @Inject
    private LinkAnnouncements announcements;

    /** Of a link inside one agency only the listed side is told: one event, one notification. */
    void tellAgency(CasePair pair, Perspective perspective, Written side, View view) {
        if (!perspective.listed()) {
            return;
        }
        News news = of(side.told(), view);
        announcements.tellAgency(news.kind(), perspective, view.strength());
        switch (news.kind()) {
            case FOUND, STRENGTHENED ->
                sides.announced(side.id(), side.told().announcements() + 1, view.evidence(), view.shared());
            case WITHDRAWN -> sides.announced(side.id(), 0, 0, 0);
            case LATER -> queue.workOutAgain(pair, news.again());
            case NONE -> {
                // nothing that the agency does not know
            }
        }
    }

    void tellCoordinators(CasePair pair, LinkRow link, View view) {
        News news = of(link.told(), view);
        announcements.tellCoordinators(news.kind(), link.id(), view.strength());
        switch (news.kind()) {
            case FOUND, STRENGTHENED ->
                truth.announced(link.id(), link.told().announcements() + 1, view.evidence(), view.shared());
            case WITHDRAWN -> truth.announced(link.id(), 0, 0, 0);
            case LATER -> queue.workOutAgain(pair, news.again());
            case NONE -> {
                // nothing that coordinators do not know
            }
        }
    }

    private static News of(News.Told told, View view) {
        return News.of(told, view.tellable(), view.evidence(), view.shared(), Instant.now());
    }

    void workedOut(AgencyId low, AgencyId high) {
        announcements.workedOut(low, high);
    }
}
