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
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which pairs of cases are to be worked out. Written as linker, always in the order of ids and with {@code DO UPDATE}:
 * the row lock keeps a linker off the pair until the reason for it is committed, so no reason is ever passed over.
 */
@ApplicationScoped
public class LinkQueue {
    /** Beyond this multiple of the limit, one case more or less moves no strength by a point. */
    private static final int SETTLED = 4;

    /** Cases that hold the item or a direct match of it. */
    private static final String HOLDERS = """
            with touched as materialized (
              select unnest(:items) as item
            ), near as (
              select item, item as media from touched
              union
              select item, m.high_media from touched join media_match m on m.low_media = item and m.certainty <> 'REFUTED'
              union
              select item, m.low_media from touched join media_match m on m.high_media = item and m.certainty <> 'REFUTED'
            )
            select distinct near.item, near.media, c.id as case_id, c.sensitivity = 'COVERT' as covert
            from near
            join case_media cm on cm.media_id = near.media and not cm.withdrawn
            join case_file c on c.agency_id = cm.agency_id and c.id = cm.case_id""";

    /** A link that exists only moves a little: the larger it is, the longer changes are gathered. */
    private static final String QUEUE_PAIRS = """
            insert into link_step (low_case, high_case, hides, refutes, sets_aside, due_at)
            select p.low, p.high, :hides, :refutes, :setsAside, now() + case when :atOnce then interval '0' else coalesce((
              select least(interval '30 seconds', interval '1 second' + interval '5 milliseconds' * l.pictures)
              from link l where l.low_case = p.low and l.high_case = p.high and not l.withdrawn), interval '0') end
              + interval '1 minute' * :minutes
            from (select distinct least(a, b) as low, greatest(a, b) as high from unnest(:some, :others) as t (a, b)
              where a <> b) p
            order by p.low, p.high
            on conflict (low_case, high_case) do update set due_at = least(link_step.due_at, excluded.due_at),
              hides = link_step.hides or excluded.hides, refutes = link_step.refutes or excluded.refutes,
              sets_aside = link_step.sets_aside or excluded.sets_aside""";

    private static final String QUEUE_LINKS_AMONG = """
            insert into link_step (low_case, high_case, hides, refutes, sets_aside, due_at)
            select low_case, high_case, :hides, :refutes, :setsAside, now() + interval '1 second' + interval '1 minute' * :minutes
            from link where low_case = any (:cases) and high_case = any (:cases) and not withdrawn
            order by low_case, high_case
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

    /** So many media items are looked at in one statement. */
    private static final int AT_ONCE = 2_000;

    @Inject
    private Database database;

    @Inject
    @ConfigProperty(name = "crosscase.link.common-cases", defaultValue = "50")
    private int commonCases;

    /** What happened to media items. */
    private enum Change {
        MATCHED,
        REFUTED,
        SET_ASIDE,
        SOUGHT_ANEW,
        HIDDEN;

        boolean atOnce() {
            return this == HIDDEN || this == SET_ASIDE;
        }

        /** A deep search gives way to intakes: a link should not go and come back, with news of both. */
        int minutes() {
            return this == SOUGHT_ANEW ? 10 : 0;
        }
    }

    private record Holder(UUID item, UUID media, UUID caseId, boolean covert) {}

    /** Pairs to be worked out, and crowds whose links among one another are. */
    private record Found(Set<List<UUID>> pairs, Set<UUID> crowded, Set<UUID> near) {
        Found() {
            this(new LinkedHashSet<>(), new HashSet<>(), new HashSet<>());
        }
    }

    /** New matches of these media items: changes of a large link are gathered. */
    void mediaMatched(List<UUID> media) {
        changed(media, Optional.empty(), Change.MATCHED);
    }

    /** Some of their matches go, because they are of different pictures. */
    void mediaRefuted(List<UUID> media) {
        changed(media, Optional.empty(), Change.REFUTED);
    }

    /** All of their matches go, because they are compared with nothing any more; due at once. */
    void mediaSetAside(List<UUID> media) {
        changed(media, Optional.empty(), Change.SET_ASIDE);
    }

    /** Matches go that were found by a wrong signature; due when those that are right have been found again. */
    void mediaSoughtAnew(List<UUID> media) {
        changed(media, Optional.empty(), Change.SOUGHT_ANEW);
    }

    /**
     * A case gained or lost these media items, or counts for others now or no longer; what it hides is due at once.
     *
     * @param about the case, which may hold them no longer
     */
    void mediaChanged(List<UUID> media, Optional<UUID> about) {
        changed(media, about, Change.HIDDEN);
    }

    /**
     * Every link that rests on them is worked out anew, also between third cases, because the pictures became more or less
     * rare. A picture counts the cases that hold a direct match of one of its media items, so the links of those matches are
     * concerned too, though this case has no part in them.
     */
    private void changed(List<UUID> media, Optional<UUID> about, Change change) {
        Found found = new Found();
        collect(media, about, found);
        Set<UUID> matches = new HashSet<>(found.near);
        media.forEach(matches::remove);
        collect(List.copyOf(matches), about, found);
        queue(found.pairs, change);
        queueLinksAmong(found.crowded, change);
    }

    private void collect(List<UUID> media, Optional<UUID> about, Found found) {
        for (int from = 0; from < media.size(); from += AT_ONCE) {
            collectSome(media.subList(from, Math.min(media.size(), from + AT_ONCE)), about, found);
        }
    }

    private void collectSome(List<UUID> media, Optional<UUID> about, Found found) {
        Map<UUID, List<Holder>> byItem = new HashMap<>();
        database.acrossAgencies(HOLDERS)
                .set("items", media.toArray(UUID[]::new))
                .list(row -> new Holder(row.uuid("item"), row.uuid("media"), row.uuid("case_id"), row.is("covert")))
                .forEach(holder -> byItem.computeIfAbsent(holder.item, i -> new ArrayList<>())
                        .add(holder));
        for (List<Holder> holders : byItem.values()) {
            // covert cases are left out of the figure: above the limit without them is above it for every viewer
            long counted = holders.stream()
                    .filter(h -> !h.covert)
                    .map(Holder::caseId)
                    .distinct()
                    .count();
            List<UUID> cases = new ArrayList<>(
                    holders.stream().map(Holder::caseId).distinct().toList());
            about.filter(gone -> !cases.contains(gone)).ifPresent(cases::add);
            if (counted <= commonCases) {
                addPairs(found.pairs, cases);
                holders.forEach(holder -> found.near.add(holder.media));
            } else if (counted <= (long) SETTLED * commonCases) {
                found.crowded.addAll(cases);
            }
        }
    }

    /** All links of a case, in whatever state. */
    void linksOf(UUID caseId) {
        database.acrossAgencies(QUEUE_LINKS_OF).set("case", caseId).execute();
    }

    private void queueLinksAmong(Set<UUID> cases, Change change) {
        if (cases.size() > 1) {
            of(change, QUEUE_LINKS_AMONG)
                    .set("cases", cases.toArray(UUID[]::new))
                    .execute();
        }
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

    private static void addPairs(Set<List<UUID>> pairs, List<UUID> cases) {
        List<UUID> inOrder = cases.stream().sorted().toList();
        for (int i = 0; i < inOrder.size(); i++) {
            for (int j = i + 1; j < inOrder.size(); j++) {
                pairs.add(List.of(inOrder.get(i), inOrder.get(j)));
            }
        }
    }

    private void queue(Set<List<UUID>> pairs, Change change) {
        if (!pairs.isEmpty()) {
            of(change, QUEUE_PAIRS)
                    .set("atOnce", change.atOnce())
                    .set("some", pairs.stream().map(pair -> pair.get(0)).toArray(UUID[]::new))
                    .set("others", pairs.stream().map(pair -> pair.get(1)).toArray(UUID[]::new))
                    .execute();
        }
    }

    private Sql of(Change change, String text) {
        return database.acrossAgencies(text)
                .set("hides", change == Change.HIDDEN)
                .set("refutes", change == Change.REFUTED)
                .set("setsAside", change == Change.SET_ASIDE)
                .set("minutes", change.minutes());
    }
}
