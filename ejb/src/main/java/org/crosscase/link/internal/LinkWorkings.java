package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.crosscase.link.internal.LinkSides.Perspective;
import org.crosscase.link.internal.LinkTruth.Known;
import org.crosscase.shared.Holders;
import org.crosscase.shared.Rarity;
import org.crosscase.shared.Readers;
import org.crosscase.shared.Shared;
import org.crosscase.shared.Side;
import org.crosscase.shared.ThingId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Works a link out wholly from what is on record, as often as one likes: the same facts give the same rows. Runs as
 * linker. That nobody else works on the same pair meanwhile, its step sees to; the cases are locked only while something is written.
 */
@ApplicationScoped
public class LinkWorkings {
    @Inject
    private LinkedCases linkedCases;

    @Inject
    private Sources sources;

    @Inject
    private LinkTruth truth;

    @Inject
    private SideWorkings sides;

    @Inject
    private LinkLock lock;

    @Inject
    private LinkCounts counts;

    @Inject
    private LinkNews news;

    @Inject
    @ConfigProperty(name = "crosscase.link.common-cases", defaultValue = "50")
    private int commonCases;

    /** What two cases share, and as how widely held each thing counts. */
    private record Facts(List<Shared> shared, Map<Shared, Holders> holders) {
        Rarity all(Shared thing) {
            return holders.get(thing).all();
        }

        Rarity countedFrom(Side side, Shared thing) {
            return holders.get(thing).countedFrom(side);
        }
    }

    /** @param loss what was taken from the link, as far as a single cause is known */
    void workOut(CasePair pair, Loss loss) {
        Map<UUID, LinkedCase> cases = linkedCases.find(pair);
        LinkedCase low = cases.get(pair.low());
        LinkedCase high = cases.get(pair.high());
        if (low == null || high == null) {
            return;
        }
        List<Shared> shared = sources.between(low, high);
        Known known = truth.find(low, high);
        if (shared.isEmpty() && !known.link()) {
            return;
        }
        Facts facts = facts(shared, known.readers());
        View all = View.of(shared, facts::all, commonCases);
        View forLow = view(facts, Side.LOW);
        View forHigh = view(facts, Side.HIGH);
        if (!known.link() && all.isEmpty() && forLow.isEmpty() && forHigh.isEmpty()) {
            return;
        }
        Map<ThingId, String> identities = identities(all, forLow, forHigh);
        lock.cases(pair);
        LinkRow link = truth.write(low, high, all);
        truth.explain(link.id(), low, high, all, identities);
        boolean sameAgency = low.agency().equals(high.agency());
        Disclosed ofLow = Disclosed.of(low, link.lowTold(), high.agency());
        Disclosed ofHigh = Disclosed.of(high, link.highTold(), low.agency());
        Map<UUID, Decided> decisions = truth.decisions(link.id());
        Decided byLow = decisions.getOrDefault(low.agency().value(), Decided.NOTHING);
        Decided byHigh = decisions.getOrDefault(high.agency().value(), Decided.NOTHING);
        truth.decided(link.id(), byLow, byHigh);
        boolean lowTold = link.lowTold() && !sameAgency;
        boolean highTold = link.highTold() && !sameAgency;
        sides.workOut(
                pair,
                new Perspective(link.id(), low, high, Side.LOW, ofHigh, highTold, lowTold, byHigh.of(high)),
                forLow,
                identities,
                loss);
        sides.workOut(
                pair,
                new Perspective(link.id(), high, low, Side.HIGH, ofLow, lowTold, highTold, byLow.of(low)),
                forHigh,
                identities,
                loss);
        counts.count(low);
        counts.count(high);
        if (!sameAgency) {
            news.tellCoordinators(pair, link, all);
        }
        news.workedOut(low.agency(), high.agency());
    }

    private Facts facts(List<Shared> shared, Readers readers) {
        return new Facts(shared, shared.isEmpty() ? Map.of() : sources.holders(shared, readers));
    }

    private View view(Facts facts, Side side) {
        return View.of(facts.shared, thing -> facts.countedFrom(side, thing), commonCases);
    }

    private Map<ThingId, String> identities(View... views) {
        Set<Shared> told = new HashSet<>();
        Stream.of(views).flatMap(view -> view.reasons().stream()).forEach(reason -> told.add(reason.thing()));
        return sources.identities(told);
    }

    /** The link as an agency of one of the two cases may count it at this moment; nothing is written. */
    View view(CasePair pair, AgencyId reader) {
        Map<UUID, LinkedCase> cases = linkedCases.find(pair);
        LinkedCase low = cases.get(pair.low());
        LinkedCase high = cases.get(pair.high());
        Facts facts = facts(sources.between(low, high), truth.find(low, high).readers());
        return view(facts, low.agency().equals(reader) ? Side.LOW : Side.HIGH);
    }
}
