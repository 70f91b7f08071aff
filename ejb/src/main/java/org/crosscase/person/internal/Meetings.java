package org.crosscase.person.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crosscase.shared.ThingId;

/** Groups meetings into the identifiers that two cases share. */
final class Meetings {
    private final Map<ThingId, ThingId> parents = new HashMap<>();

    private Meetings() {}

    /**
     * What is certain is grouped first. What is only possible joins none of it, and says nothing of an identifier that is known better:
     * else an address with a sub-address would count beside its mailbox.
     *
     * @param across each two identifiers in every kind in which they meet
     */
    static List<SharedIdentifier> group(List<Meeting> across) {
        List<SharedIdentifier> certain =
                joined(across.stream().filter(Meeting::certain).toList());
        Set<ThingId> known = new HashSet<>();
        certain.forEach(shared -> {
            known.addAll(shared.low());
            known.addAll(shared.high());
        });
        List<Meeting> possible = across.stream()
                .filter(meeting -> !known.contains(meeting.low()) && !known.contains(meeting.high()))
                .toList();
        return Stream.concat(certain.stream(), joined(possible).stream()).toList();
    }

    private static List<SharedIdentifier> joined(List<Meeting> across) {
        Meetings groups = new Meetings();
        across.forEach(meeting -> groups.join(meeting.low(), meeting.high()));
        Map<ThingId, SharedIdentifier> shared = new LinkedHashMap<>();
        List<Meeting> bestFirst = new ArrayList<>(across);
        bestFirst.sort(Meeting.TELLING_FIRST);
        for (Meeting meeting : bestFirst) {
            SharedIdentifier group = shared.computeIfAbsent(
                    groups.root(meeting.low()),
                    first -> new SharedIdentifier(meeting, new TreeSet<>(), new TreeSet<>()));
            group.low().add(meeting.low());
            group.high().add(meeting.high());
        }
        return List.copyOf(shared.values());
    }

    private void join(ThingId one, ThingId other) {
        parents.putIfAbsent(one, one);
        parents.putIfAbsent(other, other);
        parents.put(root(one), root(other));
    }

    private ThingId root(ThingId identifier) {
        ThingId at = identifier;
        while (!parents.get(at).equals(at)) {
            at = parents.get(at);
        }
        return at;
    }
}
