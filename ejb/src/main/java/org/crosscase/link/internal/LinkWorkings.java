package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.link.internal.LinkSides.Perspective;
import org.crosscase.link.internal.LinkSides.Side;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Works a link out wholly from what is on record, as often as one likes: the same facts give the same rows. Runs as
 * linker, under the linkers' lock.
 */
@ApplicationScoped
public class LinkWorkings {
    @Inject
    private LinkFacts facts;

    @Inject
    private LinkTruth truth;

    @Inject
    private LinkSides sides;

    @Inject
    private CovertLearning learning;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private LinkCounts counts;

    @Inject
    private LinkQueue queue;

    @Inject
    private LinkAnnouncements announcements;

    @Inject
    @ConfigProperty(name = "crosscase.link.common-cases", defaultValue = "50")
    private int commonCases;

    /** @param loss what was taken from the link, as far as a single cause is known */
    void workOut(CasePair pair, Loss loss) {
        Map<UUID, LinkedCase> cases = facts.cases(pair);
        LinkedCase low = cases.get(pair.low());
        LinkedCase high = cases.get(pair.high());
        if (low == null || high == null) {
            return;
        }
        List<Picture> shared = facts.pictures(low, high);
        Optional<LinkRow> known = truth.find(pair);
        if (shared.isEmpty() && known.isEmpty()) {
            return;
        }
        Map<Picture, Holders> holders = shared.isEmpty() ? Map.of() : facts.holders(shared, low, high);
        View all = View.of(shared, picture -> holders.get(picture).all(), commonCases);
        View forLow = View.of(shared, picture -> holders.get(picture).lowCounts(), commonCases);
        View forHigh = View.of(shared, picture -> holders.get(picture).highCounts(), commonCases);
        if (known.isEmpty() && all.isEmpty() && forLow.isEmpty() && forHigh.isEmpty()) {
            return;
        }
        LinkRow link = truth.write(low, high, all);
        boolean sameAgency = low.agency().equals(high.agency());
        Disclosed ofLow = Disclosed.of(low.sensitivity(), link.lowTold(), sameAgency);
        Disclosed ofHigh = Disclosed.of(high.sensitivity(), link.highTold(), sameAgency);
        Map<UUID, Decided> decisions = truth.decisions(link.id());
        Decided byLow = decisions.getOrDefault(low.agency(), Decided.NOTHING);
        Decided byHigh = decisions.getOrDefault(high.agency(), Decided.NOTHING);
        truth.decided(link.id(), byLow, byHigh);
        boolean lowTold = link.lowTold() && !sameAgency;
        boolean highTold = link.highTold() && !sameAgency;
        write(
                pair,
                new Perspective(link.id(), low, high, true, ofHigh, highTold, lowTold, byHigh.of(high)),
                forLow,
                loss);
        write(
                pair,
                new Perspective(link.id(), high, low, false, ofLow, lowTold, highTold, byLow.of(low)),
                forHigh,
                loss);
        counts.count(low);
        counts.count(high);
        if (!sameAgency) {
            tellCoordinators(pair, link, all);
        }
        announcements.workedOut(AgencyId.of(low.agency()), AgencyId.of(high.agency()));
    }

    /** The link as an agency of one of the two cases may count it at this moment; nothing is written. */
    View view(CasePair pair, UUID reader) {
        Map<UUID, LinkedCase> cases = facts.cases(pair);
        LinkedCase low = cases.get(pair.low());
        LinkedCase high = cases.get(pair.high());
        List<Picture> shared = facts.pictures(low, high);
        Map<Picture, Holders> holders = shared.isEmpty() ? Map.of() : facts.holders(shared, low, high);
        boolean ofLow = low.agency().equals(reader);
        return View.of(
                shared,
                picture -> ofLow
                        ? holders.get(picture).lowCounts()
                        : holders.get(picture).highCounts(),
                commonCases);
    }

    private void write(CasePair pair, Perspective perspective, View view, Loss loss) {
        if (!perspective.disclosed().hit()) {
            sides.remove(perspective);
            return;
        }
        if (view.isEmpty()) {
            sides.withdraw(perspective).ifPresent(side -> {
                withdrawals.record(perspective, loss);
                tell(pair, perspective, side, view);
            });
            return;
        }
        Side side = sides.write(perspective, view);
        learning.record(perspective, side.newMedia());
        tell(pair, perspective, side, view);
    }

    /** Of a link inside one agency only the listed side is told: one event, one notification. */
    private void tell(CasePair pair, Perspective perspective, Side side, View view) {
        if (!perspective.listed()) {
            return;
        }
        News news = News.of(side.told(), view.tellable(), view.evidence(), view.shared(), Instant.now());
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

    private void tellCoordinators(CasePair pair, LinkRow link, View view) {
        News news = News.of(link.told(), view.tellable(), view.evidence(), view.shared(), Instant.now());
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
}
