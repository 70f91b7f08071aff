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
import org.crosscase.agency.Statements;
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
              select unnest(?) as item
            ), near as (
              select item, item as media from touched
              union
              select item, m.high_media from touched join media_match m on m.low_media = item
              union
              select item, m.low_media from touched join media_match m on m.high_media = item
            )
            select distinct near.item, c.id as case_id, c.sensitivity = 'COVERT' as covert
            from near
            join case_media cm on cm.media_id = near.media and not cm.withdrawn
            join case_file c on c.agency_id = cm.agency_id and c.id = cm.case_id""";

    /** A link that exists only moves a little: the larger it is, the longer changes are gathered. */
    private static final String QUEUE_PAIRS = """
            insert into link_step (low_case, high_case, due_at)
            select p.low, p.high, now() + coalesce((
              select least(interval '30 seconds', interval '1 second' + interval '5 milliseconds' * l.pictures)
              from link l where l.low_case = p.low and l.high_case = p.high and not l.withdrawn), interval '0')
            from (select distinct least(a, b) as low, greatest(a, b) as high from unnest(?, ?) as t (a, b)
              where a <> b) p
            order by p.low, p.high
            on conflict (low_case, high_case) do update set due_at = least(link_step.due_at, excluded.due_at)""";

    private static final String QUEUE_LINKS_AMONG = """
            insert into link_step (low_case, high_case, due_at)
            select low_case, high_case, now() + interval '1 second' from link
            where low_case = any (?) and high_case = any (?) and not withdrawn
            order by low_case, high_case
            on conflict (low_case, high_case) do update set due_at = least(link_step.due_at, excluded.due_at)""";

    @Inject
    private Statements statements;

    @Inject
    @ConfigProperty(name = "crosscase.link.common-cases", defaultValue = "50")
    private int commonCases;

    private record Holder(UUID item, UUID caseId, boolean covert) {}

    /**
     * The matches of these media items changed, or the cases that hold them: every link that rests on them is worked out
     * anew, also between third cases, because the pictures became more or less rare.
     *
     * @param lost a case that no longer holds them, or empty
     */
    void mediaChanged(List<UUID> media, Optional<UUID> lost) {
        if (media.isEmpty()) {
            return;
        }
        Map<UUID, List<Holder>> byItem = new HashMap<>();
        statements
                .list(
                        HOLDERS,
                        row -> new Holder(
                                Statements.uuid(row, "item"),
                                Statements.uuid(row, "case_id"),
                                row.getBoolean("covert")),
                        (Object) media.toArray(UUID[]::new))
                .forEach(holder -> byItem.computeIfAbsent(holder.item, i -> new ArrayList<>())
                        .add(holder));
        Set<List<UUID>> pairs = new LinkedHashSet<>();
        Set<UUID> crowded = new HashSet<>();
        for (List<Holder> holders : byItem.values()) {
            // covert cases are left out of the figure: above the limit without them is above it for every viewer
            long counted = holders.stream().filter(h -> !h.covert).count();
            List<UUID> cases = new ArrayList<>(
                    holders.stream().map(Holder::caseId).distinct().toList());
            lost.filter(gone -> !cases.contains(gone)).ifPresent(cases::add);
            if (counted <= commonCases) {
                addPairs(pairs, cases);
            } else if (counted <= (long) SETTLED * commonCases) {
                crowded.addAll(cases);
            }
        }
        queue(pairs);
        queueLinksAmong(crowded);
    }

    /** A case became covert, or no longer is: pictures that it holds became more or less rare for others. */
    void queueLinksAmong(Set<UUID> cases) {
        if (cases.size() > 1) {
            UUID[] ids = cases.toArray(UUID[]::new);
            statements.change(QUEUE_LINKS_AMONG, ids, ids);
        }
    }

    void workOutAgain(CasePair pair, Instant when) {
        statements.change(
                "insert into link_step (low_case, high_case, due_at) values (?, ?, ?)"
                        + " on conflict (low_case, high_case) do update set due_at = least(link_step.due_at, excluded.due_at)",
                pair.low(),
                pair.high(),
                when);
    }

    private static void addPairs(Set<List<UUID>> pairs, List<UUID> cases) {
        List<UUID> inOrder = cases.stream().sorted().toList();
        for (int i = 0; i < inOrder.size(); i++) {
            for (int j = i + 1; j < inOrder.size(); j++) {
                pairs.add(List.of(inOrder.get(i), inOrder.get(j)));
            }
        }
    }

    private void queue(Set<List<UUID>> pairs) {
        if (!pairs.isEmpty()) {
            statements.change(
                    QUEUE_PAIRS,
                    pairs.stream().map(pair -> pair.get(0)).toArray(UUID[]::new),
                    pairs.stream().map(pair -> pair.get(1)).toArray(UUID[]::new));
        }
    }
}
