package org.crosscase.inquiry;

import java.util.List;
import org.crosscase.audit.FactCode;
import org.crosscase.audit.Slot;

/** What was unusual about a series of questions; what the trail says of an alarm. */
public enum AlarmKind implements FactCode {
    NEAR_EQUAL_LOOK_UPS,
    NEAR_EQUAL_SIGNATURES,
    MANY_SIGNATURES,
    MANY_COVERT_CASES;

    private static final List<Slot> SLOTS = List.of(Slot.number("questions"));

    @Override
    public List<Slot> slots() {
        return SLOTS;
    }
}
