package org.crosscase.audit;

import static org.crosscase.audit.Slot.called;
import static org.crosscase.audit.Slot.number;
import static org.crosscase.audit.Slot.oneOf;
import static org.crosscase.audit.Slot.time;
import static org.crosscase.audit.Slot.word;

import java.util.List;
import java.util.stream.Stream;

/** What the trail says of itself, of calls that were turned away, and of what auditors read. */
public enum AuditFact implements FactCode {
    /** The rules of the business, or the caller's rights: the slug of what the caller was answered. */
    ANSWERED(word("problem")),
    NO_ROLE,
    /** The owner of the case learns which agency tried; who it was is the business of that agency's auditors. */
    FOREIGN_ATTEMPT(word("agency"), word("action")),
    SEARCHED(Search.SLOTS),
    EXTRACTED(Search.after(number("entries"))),
    /** For each log that is not whole: which one, what is wrong and where. */
    VERIFIED(
            number("logs"),
            number("entries"),
            word("broken").orNone().severalTimes(),
            oneOf("fault", AuditFault.Kind.class).orNone().severalTimes(),
            number("position").orNone().severalTimes(),
            word("unfitting").orNone().severalTimes()),
    CONTINUED_FROM(number("entries")),
    LOG_STOPPED,
    ENTRIES_REFUSED(number("entries")),
    HEAD_REFUSED(number("entries"), number("cosigned"));

    private final List<Slot> slots;

    AuditFact(Slot... slots) {
        this(List.of(slots));
    }

    AuditFact(List<Slot> slots) {
        this.slots = slots;
    }

    @Override
    public List<Slot> slots() {
        return slots;
    }

    /** What can be asked of the trail. */
    private static final class Search {
        static final List<Slot> SLOTS = List.of(
                called("who").orNone(),
                called("name").orNone(),
                word("did").orNone().severalTimes(),
                called("subject").orNone(),
                called("id").orNone().severalTimes(),
                // how many there are in all, where not each of them is named
                number("ids").orNone(),
                oneOf("outcome", Outcome.class).orNone(),
                time("from").orNone(),
                time("until").orNone());

        static List<Slot> after(Slot first) {
            return Stream.concat(Stream.of(first), SLOTS.stream()).toList();
        }
    }
}
