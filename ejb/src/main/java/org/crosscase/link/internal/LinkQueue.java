package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosscase.agency.Database;
import org.crosscase.casefile.CaseId;
import org.crosscase.shared.NearThing;
import org.crosscase.shared.ReasonSource;
import org.crosscase.shared.SharedThingsChanged;
import org.crosscase.shared.ThingId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which pairs of cases are to be worked out. Written as linker, always in the order of ids and with {@code DO UPDATE}:
 * the row lock keeps a linker off the pair until the reason for it is committed, so no reason is ever passed over.
 */
@ApplicationScoped
public class LinkQueue {
    /** Beyond this multiple of the limit, one case more or less moves no strength by a point. */
    private static final int SETTLED = 4;

    /**
     * Pairs, and the links of a crowd among one another: both in one order, since a transaction that wrote the one after the other
     * would wait in a circle with its like. A link that exists only moves a little: the larger it is, the longer changes are gathered.
     */
    private static final String QUEUE = """
            insert into link_step (low_case, high_case, hides, refutes, sets_aside, due_at)
            select low, high, :hides, :refutes, :setsAside, now() + min(pause) + interval '1 minute' * :minutes
            from (
              select p.low, p.high, case when :atOnce then interval '0' else coalesce((
                select least(interval '30 seconds', interval '1 second' + interval '5 milliseconds' * l.shared)
                from link l where l.low_case = p.low and l.high_case = p.high and not l.withdrawn), interval '0') end as pause
              from (select distinct least(a, b) as low, greatest(a, b) as high from unnest(:some, :others) as t (a, b)
                where a <> b) p
              union all
              select low_case, high_case, interval '1 second'
              from link where low_case = any (:cases) and high_case = any (:cases) and not withdrawn) due
            group by low, high
            order by low, high
            on conflict (low_case, high_case) do update set due_at = least(link_step.due_at, excluded.due_at),
              hides = link_step.hides or excluded.hides, refutes = link_step.refutes or excluded.refutes,
              sets_aside = link_step.sets_aside or excluded.sets_aside""";

    /** Withdrawn ones too: what may be known of a link is decided for every state of it. */
    private static final String QUEUE_LINKS_OF = """
            insert into link_step (low_case, high_case, due_at)
            select low_case, high_case, now() from link where low_case = :case or high_case = :case
            order by low_case, high_case
            on conflict (low_case, high_case) do update set due_at = least(link_step.due_at, excluded.due_at)""";

    private static final String QUEUE_ONE = """
            insert into link_step (low_case, high_case, due_at) values (:low, :high, :when)
            on conflict (low_case, high_case) do update set due_at = least(link_step.due_at, excluded.due_at)""";

    /** So many things are looked at in one statement. */
    private static final int AT_ONCE = 2_000;

    @Inject
    private Database database;

    @Inject
    private Sources sources;

    @Inject
    @ConfigProperty(name = "crosscase.link.common-cases", defaultValue = "50")
    private int commonCases;

    /** Pairs to be worked out, and crowds whose links among one another are. */
    private record Found(Set<List<UUID>> pairs, Set<UUID> crowded, Set<ThingId> near) {
        Found() {
            this(new LinkedHashSet<>(), new HashSet<>(), new HashSet<>());
        }
    }

    /** Something happened to these things. */
    void changed(SharedThingsChanged changed) {
        changed(changed.family(), changed.things(), Optional.empty(), StepCause.of(changed.change()));
    }

    /**
     * A case gained or lost these things, or counts for others now or no longer; what it hides is due at once.
     *
     * @param about the case, which may hold them no longer
     */
    void hidden(String family, List<ThingId> things, CaseId about) {
        changed(family, things, Optional.of(about), StepCause.HIDDEN);
    }

    /**
     * Every link that rests on them is worked out anew, also between third cases, because the things became more or less
     * rare. A thing counts the cases that hold a direct match of it, so the links of those matches are
     * concerned too, though this case has no part in them.
     */
    private void changed(String family, List<ThingId> things, Optional<CaseId> about, StepCause cause) {
        ReasonSource source = sources.of(family);
        Found found = new Found();
        collect(source, things, about, found);
        Set<ThingId> matches = new HashSet<>(found.near);
        things.forEach(matches::remove);
        collect(source, List.copyOf(matches), about, found);
        queue(found.pairs, found.crowded, cause);
    }

    private void collect(ReasonSource source, List<ThingId> things, Optional<CaseId> about, Found found) {
        for (int from = 0; from < things.size(); from += AT_ONCE) {
            collectSome(source, things.subList(from, Math.min(things.size(), from + AT_ONCE)), about, found);
        }
    }

    private void collectSome(ReasonSource source, List<ThingId> things, Optional<CaseId> about, Found found) {
        Map<ThingId, List<NearThing>> byThing = new HashMap<>();
        source.near(things)
                .forEach(near -> byThing.computeIfAbsent(near.thing(), thing -> new ArrayList<>())
                        .add(near));
        for (List<NearThing> holders : byThing.values()) {
            // covert cases are left out of the figure: above the limit without them is above it for every viewer
            long counted = holders.stream()
                    .filter(holder -> !holder.covert())
                    .map(NearThing::caseId)
                    .distinct()
                    .count();
            Set<CaseId> cases = holders.stream().map(NearThing::caseId).collect(Collectors.toSet());
            about.ifPresent(cases::add);
            List<UUID> inOrder = cases.stream().map(CaseId::value).sorted().toList();
            if (counted <= commonCases) {
                addPairs(found.pairs, inOrder);
                holders.forEach(holder -> found.near.add(holder.held()));
            } else if (counted <= (long) SETTLED * commonCases) {
                found.crowded.addAll(inOrder);
            }
        }
    }

    /** All links of a case, in whatever state. */
    void linksOf(CaseId caseId) {
        database.acrossAgencies(QUEUE_LINKS_OF).set("case", caseId.value()).execute();
    }

    void workOutNow(CasePair pair) {
        workOutAgain(pair, Instant.now());
    }

    void workOutAgain(CasePair pair, Instant when) {
        database.acrossAgencies(QUEUE_ONE)
                .set("low", pair.low())
                .set("high", pair.high())
                .set("when", when)
                .execute();
    }

    private static void addPairs(Set<List<UUID>> pairs, List<UUID> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            for (int j = i + 1; j < inOrder.size(); j++) {
                pairs.add(List.of(inOrder.get(i), inOrder.get(j)));
            }
        }
    }

    private void queue(Set<List<UUID>> pairs, Set<UUID> crowded, StepCause cause) {
        if (pairs.isEmpty() && crowded.size() < 2) {
            return;
        }
        database.acrossAgencies(QUEUE)
                .set("hides", cause == StepCause.HIDDEN)
                .set("refutes", cause == StepCause.REFUTED)
                .set("setsAside", cause == StepCause.SET_ASIDE)
                .set("minutes", cause.minutes())
                .set("atOnce", cause.atOnce())
                .set("some", pairs.stream().map(pair -> pair.get(0)).toArray(UUID[]::new))
                .set("others", pairs.stream().map(pair -> pair.get(1)).toArray(UUID[]::new))
                .set("cases", crowded.toArray(UUID[]::new))
                .execute();
    }
}
