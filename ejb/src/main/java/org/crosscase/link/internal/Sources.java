package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crosscase.shared.Holders;
import org.crosscase.shared.Readers;
import org.crosscase.shared.ReasonSource;
import org.crosscase.shared.Shared;
import org.crosscase.shared.Side;
import org.crosscase.shared.ThingId;

/** All that give shared things, as one. Each is asked for its own family only, and for nothing where nothing of it is there. */
@ApplicationScoped
public class Sources {
    @Inject
    @Any
    private Instance<ReasonSource> sources;

    /** In an order that stays, so that working a link out twice gives the same. */
    Stream<ReasonSource> each() {
        return sources.stream().sorted(Comparator.comparing(ReasonSource::family));
    }

    /** @throws IllegalStateException for a family that nobody gives */
    ReasonSource of(String family) {
        return each().filter(source -> source.family().equals(family))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody gives what is shared of " + family));
    }

    List<Shared> between(LinkedCase low, LinkedCase high) {
        List<Shared> shared = new ArrayList<>();
        each().forEach(source -> shared.addAll(source.between(low.held(), high.held())));
        return shared;
    }

    Map<Shared, Holders> holders(List<Shared> shared, Readers readers) {
        Map<Shared, Holders> holders = new HashMap<>();
        byFamily(shared).forEach((family, things) -> holders.putAll(of(family).holders(things, readers)));
        return holders;
    }

    /** What names the things that stand for these, on both sides. */
    Map<ThingId, String> identities(Collection<Shared> told) {
        Map<ThingId, String> identities = new HashMap<>();
        byFamily(told).forEach((family, things) -> {
            Set<ThingId> both = new HashSet<>();
            things.forEach(shared -> {
                both.add(shared.best(Side.LOW));
                both.add(shared.best(Side.HIGH));
            });
            identities.putAll(of(family).identities(both));
        });
        return identities;
    }

    boolean refuted(LinkedCase one, LinkedCase other) {
        return each().anyMatch(source -> source.refuted(one.held(), other.held()));
    }

    private static Map<String, List<Shared>> byFamily(Collection<Shared> shared) {
        Map<String, List<Shared>> byFamily = new TreeMap<>();
        shared.forEach(each -> byFamily.computeIfAbsent(each.kind().family(), family -> new ArrayList<>())
                .add(each));
        return byFamily;
    }
}
