package org.crosscase.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All that is known of the logs outside the database: what was anchored, where each ended, what witnesses cosigned. */
@ApplicationScoped
public class OutsideHeads {
    @Inject
    private Anchors anchors;

    @Inject
    private Witnesses witnesses;

    /**
     * A head that the log must still hold.
     *
     * @param keeper a witness, or an empty text for the installation itself
     */
    public record Kept(String keeper, Checkpoint head) {}

    /** What is kept of one log, the smallest head first. */
    public record OfLog(List<Kept> heads, Optional<String> lastNote, Optional<EndMark> end) {
        static final OfLog NOTHING = new OfLog(List.of(), Optional.empty(), Optional.empty());

        boolean isEmpty() {
            return heads.isEmpty() && end.isEmpty();
        }

        /** How many entries the log had when it was last seen. */
        long size() {
            long signed =
                    heads.isEmpty() ? 0 : heads.get(heads.size() - 1).head().size();
            return Math.max(signed, end.map(EndMark::size).orElse(0L));
        }
    }

    /** To be read before the database is: that is then at least as far. */
    OfLog of(String origin) {
        List<Kept> heads = new ArrayList<>();
        Optional<String> note = anchors.findNote(origin);
        note.ifPresent(text -> heads.add(new Kept("", Checkpoint.parse(text))));
        for (Witness witness : witnesses.list()) {
            try {
                witness.lastOf(origin).ifPresent(seen -> heads.add(new Kept(witness.name(), seen.head())));
            } catch (IOException unreadable) {
                throw new LogBroken("what " + witness.name() + " cosigned cannot be read: " + unreadable);
            }
        }
        heads.sort(Comparator.comparingLong(kept -> kept.head().size()));
        return new OfLog(heads, note, anchors.findEnd(origin));
    }

    /** Every log that something is kept of, whatever the database says. */
    Set<String> origins() {
        Set<String> origins = new TreeSet<>(anchors.origins());
        for (Witness witness : witnesses.list()) {
            try {
                origins.addAll(witness.heads().keySet());
            } catch (IOException unreadable) {
                throw new LogBroken("what " + witness.name() + " cosigned cannot be read: " + unreadable);
            }
        }
        return origins;
    }
}
