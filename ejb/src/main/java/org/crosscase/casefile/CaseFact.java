package org.crosscase.casefile;

import static org.crosscase.audit.Slot.called;
import static org.crosscase.audit.Slot.id;
import static org.crosscase.audit.Slot.oneOf;
import static org.crosscase.audit.Slot.time;
import static org.crosscase.audit.Slot.word;

import java.util.List;
import org.crosscase.audit.FactCode;
import org.crosscase.audit.Slot;
import org.crosscase.casefile.internal.CaseField;

/** What the trail says of a case. The verification asks for {@code sensitivity} and {@code officer}. */
enum CaseFact implements FactCode {
    SENSITIVITY_SET(oneOf("sensitivity", Sensitivity.class)),
    /** Opened so: for its team only. */
    SENSITIVITY_SET_TEAM_ONLY(oneOf("sensitivity", Sensitivity.class)),
    SENSITIVITY_CHANGED(oneOf("before", Sensitivity.class), oneOf("sensitivity", Sensitivity.class)),
    /** Which, not what they say: the trail holds no content of a case. */
    FIELDS_CHANGED(oneOf("field", CaseField.class).severalTimes()),
    JOINED_TEAM(id("officer")),
    LEFT_TEAM(id("officer")),
    HANDED_TO(id("officer")),
    /** To an agency, or to a unit or an officer of it; without an end until it is withdrawn. */
    GRANTED(
            id("grant"),
            oneOf("scope", GrantScope.class),
            word("agency"),
            called("unit").orNone(),
            id("receiver").orNone(),
            time("until").orNone()),
    GRANT_WITHDRAWN(id("grant")),
    MADE_TEAM_ONLY,
    OPENED_TO_AGENCY,
    SUPERVISOR_NAMED(id("officer")),
    SUPERVISOR_REMOVED(id("officer"));

    private final List<Slot> slots;

    CaseFact(Slot... slots) {
        this.slots = List.of(slots);
    }

    @Override
    public List<Slot> slots() {
        return slots;
    }
}
