package org.crosscase.link.internal;

import static org.crosscase.audit.Slot.id;
import static org.crosscase.audit.Slot.number;
import static org.crosscase.audit.Slot.word;

import java.util.List;
import org.crosscase.audit.FactCode;
import org.crosscase.audit.Slot;

/** What the trail says of links and of look-ups. */
public enum LinkFact implements FactCode {
    REASONS_READ(number("links")),
    HIT,
    NO_HIT,
    /** The pictures were compared in detail and are different. */
    REFUTED,
    /** What both cases held is compared with nothing any more. */
    SET_ASIDE,
    /** A covert case learned of a match with an agency by an item without its file. */
    LEARNED(id("case"), word("agency"));

    private final List<Slot> slots;

    LinkFact(Slot... slots) {
        this.slots = List.of(slots);
    }

    @Override
    public List<Slot> slots() {
        return slots;
    }
}
