package org.crosscase.planted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;
import org.crosscase.shared.Explanation;
import org.crosscase.shared.HeldCase;
import org.crosscase.shared.Holders;
import org.crosscase.shared.NearThing;
import org.crosscase.shared.PlainExplanation;
import org.crosscase.shared.Rarity;
import org.crosscase.shared.Readers;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.ReasonSource;
import org.crosscase.shared.Shared;
import org.crosscase.shared.SharedThingsChanged;
import org.crosscase.shared.SharedThingsChanged.Change;
import org.crosscase.shared.Side;
import org.crosscase.shared.ThingId;

/**
 * A planted kind of shared thing, of which nothing else in the house knows: serial numbers of cameras, kept in memory. One class and, in
 * {@code web}, one file of words is all of it.
 */
@ApplicationScoped
public class SerialNumbers implements ReasonSource {
    public static final ReasonKind SERIAL = ReasonKind.of("SERIAL");

    private final Map<CaseId, Held> held = new ConcurrentHashMap<>();

    @Inject
    private Event<SharedThingsChanged> changed;

    private record Held(ThingId thing, String number) {}

    private record Serial(ThingId low, ThingId high, String model) implements Shared.ToldByWords {
        @Override
        public ReasonKind kind() {
            return SERIAL;
        }

        @Override
        public ThingId best(Side side) {
            return side == Side.LOW ? low : high;
        }

        @Override
        public double likeness() {
            return 0.5;
        }

        @Override
        public Explanation explain(Side reader, boolean exact) {
            return new PlainExplanation(Map.of("model", model));
        }
    }

    /** @param number begins with the model, then a dash */
    @Transactional
    public void add(CaseId caseId, String number) {
        Held added = new Held(ThingId.of(UUID.randomUUID()), number);
        held.put(caseId, added);
        changed.fire(new SharedThingsChanged(family(), List.of(added.thing), Change.MATCHED));
    }

    /** Its matches are found while they stand. */
    @Transactional
    public void remove(CaseId caseId) {
        changed.fire(new SharedThingsChanged(family(), List.of(held.get(caseId).thing), Change.SET_ASIDE));
        held.remove(caseId);
    }

    @Override
    public String family() {
        return SERIAL.family();
    }

    @Override
    public List<? extends Shared> between(HeldCase low, HeldCase high) {
        return Stream.ofNullable(held.get(low.id()))
                .flatMap(one -> Stream.ofNullable(held.get(high.id()))
                        .filter(other -> other.number.equals(one.number))
                        .map(other ->
                                new Serial(one.thing, other.thing, one.number.split("-")[0])))
                .toList();
    }

    @Override
    public Map<Shared, Holders> holders(List<Shared> shared, Readers readers) {
        return shared.stream()
                .collect(Collectors.toMap(
                        thing -> thing, thing -> new Holders(Rarity.ONLY_THESE, Rarity.ONLY_THESE, Rarity.ONLY_THESE)));
    }

    @Override
    public Map<ThingId, String> identities(Set<ThingId> things) {
        Map<ThingId, String> identities = new HashMap<>();
        things.forEach(thing -> find(thing).ifPresent(found -> identities.put(thing, found.number)));
        return identities;
    }

    @Override
    public List<NearThing> near(Collection<ThingId> things) {
        return things.stream()
                .flatMap(thing -> find(thing).stream())
                .flatMap(of -> held.entrySet().stream()
                        .filter(each -> each.getValue().number.equals(of.number))
                        .map(each -> new NearThing(of.thing, each.getValue().thing, each.getKey(), false)))
                .toList();
    }

    @Override
    public List<ThingId> sharedBy(AgencyId agency, CaseId caseId) {
        return Stream.ofNullable(held.get(caseId)).map(Held::thing).toList();
    }

    private Optional<Held> find(ThingId thing) {
        return held.values().stream().filter(each -> each.thing.equals(thing)).findFirst();
    }
}
