package org.crosscase.person;

import static org.crosscase.audit.Slot.called;
import static org.crosscase.audit.Slot.id;
import static org.crosscase.audit.Slot.number;
import static org.crosscase.audit.Slot.oneOf;
import static org.crosscase.audit.Slot.word;

import java.util.List;
import org.crosscase.audit.FactCode;
import org.crosscase.audit.Slot;
import org.crosscase.person.internal.PersonField;

/** What the trail says of a person: never a name or a value. */
enum PersonFact implements FactCode {
    STANDS_IN(id("case"), oneOf("capacity", Capacity.class)),
    PERSON_FIELDS_CHANGED(oneOf("field", PersonField.class).severalTimes()),
    NOTED(oneOf("kind", NoteKind.class), word("grading")),
    COMPARED_WITH(id("person"), oneOf("decision", SameDecision.class)),
    PARTED_FROM(id("person"), id("merge")),
    IDENTIFIER_RECORDED(id("identifier"), oneOf("type", IdentifierType.class)),
    IDENTIFIER_CHANGED(id("identifier"), oneOf("type", IdentifierType.class)),
    IDENTIFIER_REMOVED(id("identifier"), oneOf("type", IdentifierType.class)),
    LIST_IMPORTED(called("list"), number("entries")),
    LIST_WITHDRAWN(called("list"), number("entries"));

    private final List<Slot> slots;

    PersonFact(Slot... slots) {
        this.slots = List.of(slots);
    }

    @Override
    public List<Slot> slots() {
        return slots;
    }
}
